import {maxPixels} from '../limits.js'
import {hideFontPrograms} from './font-programs.js'
import {standIn, takePictures} from './jpegs.js'

/** A page of pdf.js, as far as it is used here. */
export interface PdfPage {
  /** From 1. */
  readonly pageNumber: number
  getViewport(options: {scale: number}): {width: number; height: number}
  streamTextContent(): ReadableStream<{items: readonly TextItem[]}>
  getAnnotations(): Promise<
    readonly {readonly subtype?: string; readonly hasAppearance?: boolean}[]
  >
  getOperatorList(): Promise<OperatorList>
  /** `annotationMode` 0 leaves annotations out. */
  render(options: {canvasContext: unknown; viewport: unknown; annotationMode: number}): {
    readonly promise: Promise<void>
    cancel(): void
  }
  /** Private in pdf.js: takes the operators as they come. */
  _renderPageChunk: (chunk: OperatorChunk, state: unknown) => void
  /** Pictures of the page. */
  readonly objs: PdfObjects
  /** Fonts and other things that pages share, by the names that text items give. */
  readonly commonObjs: PdfObjects
  cleanup(): unknown
}

/** What pdf.js keeps of a page or of all pages, by name. */
export interface PdfObjects {
  has(name: string): boolean
  get(name: string): unknown
  /** Called when a thing is there, which `get` then gives. */
  resolve(name: string, data: unknown): void
}

/** Some of the operators of a page. */
export interface OperatorChunk extends Partial<OperatorList> {
  readonly length: number
}

/** Operators and their arguments, in step. */
export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** A stretch of text as pdf.js gives it: `transform` holds scale and position. */
export interface TextItem {
  readonly str?: string
  readonly transform?: readonly number[]
  readonly width?: number
  readonly height?: number
  readonly fontName?: string
}

export interface PdfDocument {
  readonly numPages: number
  getPage(number: number): Promise<PdfPage>
  /** Enclosed files by name; `null` where there are none. */
  getAttachments(): Promise<Readonly<Record<string, {readonly filename: string}>> | null>
}

/** An open document; `close` frees it. */
export interface OpenPdf {
  readonly document: PdfDocument
  /** The same page with the outlines of its letters, to be drawn. */
  drawable(page: PdfPage): Promise<PdfPage>
  /** Codes of the operators by name. */
  readonly operators: Readonly<Record<string, number>>
  close(): Promise<void>
}

/** Why a file did not open, by the name of pdf.js's exception. */
export type OpenFailure = 'password' | 'broken'

/** Parts of the language as they are before pdf.js is loaded. */
const natives = [
  [Array.prototype, 'push', Array.prototype.push],
  [JSON, 'parse', JSON.parse],
] as const

/**
 * pdf.js puts its own in the place of built-in functions that it finds wanting in some corner: on some engines `push`,
 * which then takes nine times as long wherever in the process it is called, and `JSON.parse`. The engine's own come back.
 */
function giveBack(): void {
  for (const [owner, name, value] of natives)
    if (Reflect.get(owner, name) !== value)
      Object.defineProperty(owner, name, {value, writable: true, configurable: true})
}

/** Opens a PDF for its text; what is drawn of it is opened with all its fonts, once it is asked for. */
export async function openPdf(
  bytes: Uint8Array,
  password?: string,
): Promise<OpenPdf | OpenFailure> {
  const data = new Uint8Array(bytes) // a copy: `slice` of a Buffer is none
  const isLight = hideFontPrograms(data)
  const light = await load(data, password)
  if (light === 'password' && password !== undefined) return openPdf(bytes) // one that needs none opens with any
  if (typeof light === 'string') return light
  const {document} = light
  let whole: Promise<Loaded | OpenFailure> | undefined
  return {
    document,
    operators: operators(),
    async drawable(page) {
      if (!isLight) return page
      whole ??= load(new Uint8Array(bytes), password)
      const loaded = await whole
      if (typeof loaded === 'string') return page // it was open a moment ago
      const same = await loaded.document.getPage(page.pageNumber)
      takePictures(same)
      return same
    },
    async close() {
      await light.close()
      const loaded = await whole
      if (loaded && typeof loaded !== 'string') await loaded.close()
    },
  }
}

type Loaded = Pick<OpenPdf, 'document' | 'close'>

/**
 * pdf-parse's `getText()` joins the two columns of a letterhead with one space, so the document
 * behind it is asked for: `load()` is private in its types and a plain method at run time. The version is
 * pinned; a test guards the seam.
 */
async function load(data: Uint8Array, password?: string): Promise<Loaded | OpenFailure> {
  const isImageDecoderSupported = standIn()
  const {PDFParse} = await import('pdf-parse')
  if (!('pdfjs' in globalThis)) PDFParse.setWorker()
  const parser = new PDFParse({
    data,
    verbosity: 0,
    isEvalSupported: false,
    isImageDecoderSupported,
    maxImageSize: maxPixels,
    ...(password !== undefined && {password}),
  })
  const close = () => parser.destroy()
  try {
    const loader = parser as unknown as {load(): Promise<PdfDocument>} // private in pdf-parse
    return {document: await loader.load(), close}
  } catch (error) {
    await close()
    return error instanceof Error && error.name === 'PasswordException' ? 'password' : 'broken'
  } finally {
    giveBack()
  }
}

/** pdf-parse puts its pdf.js on the global object once the worker is set. */
function operators(): Readonly<Record<string, number>> {
  const {pdfjs} = globalThis as {pdfjs?: {OPS?: Readonly<Record<string, number>>}} // set by pdf-parse
  return pdfjs?.OPS ?? {}
}
