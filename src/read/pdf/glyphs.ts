import {identity, matrix, multiply} from '../page/matrix.js'
import type {OperatorList, PdfPage} from './document.js'
import {operatorList} from './guarded.js'
import {type Drawing, type Glyph, Pen, type State} from './pen.js'

/**
 * Every glyph and ruling of a page, drawn annotations included, from the operator list: the way to text that
 * `items` cannot give, such as a number stamped in a signature field, and to the borders of tables.
 */
export async function drawingOf(
  page: PdfPage,
  operators: Readonly<Record<string, number>>,
): Promise<Drawing> {
  return drawingBy(await operatorList(page), operators)
}

/** What some operators draw. */
export function drawingBy(
  {fnArray, argsArray}: OperatorList,
  operators: Readonly<Record<string, number>>,
): Drawing {
  const names = new Map(Object.entries(operators).map(([name, code]) => [code, name]))
  const pen = new Pen()
  for (const [index, code] of fnArray.entries()) {
    const args = (argsArray[index] ?? []) as readonly unknown[] // shaped by each operator
    steps.get(names.get(code) ?? '')?.(pen, args, names)
  }
  return pen
}

type Step = (pen: Pen, args: readonly unknown[], names: ReadonlyMap<number, string>) => void

/** The operators of pdf.js that paint an image or a part of one. */
const images = [
  'paintImageXObject',
  'paintImageMaskXObject',
  'paintInlineImageXObject',
  'paintImageXObjectRepeat',
  'paintImageMaskXObjectRepeat',
]

/** What each operator does that moves the pen, sets its state or draws (ISO 32000, annex A), by its name in pdf.js. */
const steps: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['save', (pen) => pen.save()],
  ['restore', (pen) => pen.restore()],
  ['transform', (pen, args) => transform(pen, args)],
  [
    'paintFormXObjectBegin',
    (pen, [placed]) => {
      pen.save()
      if (placed) transform(pen, placed)
    },
  ],
  ['paintFormXObjectEnd', (pen) => pen.restore()],
  [
    'beginAnnotation',
    (pen, [, , placed, own]) => pen.beginAnnotation(multiply(matrix(placed), matrix(own))),
  ],
  ['endAnnotation', (pen) => pen.endAnnotation()],
  ['beginText', (pen) => pen.startLine(identity)],
  ['setTextMatrix', (pen, args) => pen.startLine(matrix(args.length > 1 ? args : args[0]))],
  [
    'setLeadingMoveText',
    (pen, [x, y]) => {
      set(pen, {leading: -number(y)})
      pen.moveLine(number(x), number(y))
    },
  ],
  ['moveText', (pen, [x, y]) => pen.moveLine(number(x), number(y))],
  ['nextLine', (pen) => pen.moveLine(0, -pen.state.leading)],
  ['setLeading', (pen, [leading]) => set(pen, {leading: -number(leading)})],
  ['setFont', (pen, [font, size]) => set(pen, {font: String(font), size: number(size)})],
  ['setCharSpacing', (pen, [space]) => set(pen, {charSpace: number(space)})],
  ['setWordSpacing', (pen, [space]) => set(pen, {wordSpace: number(space)})],
  ['setHScale', (pen, [percent]) => set(pen, {scale: number(percent) / 100})],
  ['setTextRise', (pen, [rise]) => set(pen, {rise: number(rise)})],
  ['showText', (pen, [glyphs]) => pen.show((glyphs ?? []) as readonly (Glyph | number | null)[])], // letters and shifts
  ...images.map((name): [string, Step] => [name, (pen) => pen.image()]),
  [
    'constructPath',
    (pen, [paint, pieces], names) => {
      const [path] = Object.values((pieces ?? []) as readonly unknown[]) // pdf.js wraps it in a list
      pen.trace(path, names.get(number(paint)) ?? '') // a path comes with the operation that paints it
    },
  ],
])

function transform(pen: Pen, by: unknown): void {
  set(pen, {ctm: multiply(pen.state.ctm, matrix(by))})
}

function set(pen: Pen, changes: Partial<State>): void {
  Object.assign(pen.state, changes)
}

const number = (given: unknown) => Number(given ?? 0)
