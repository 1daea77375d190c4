import JSZip from 'jszip'
import {VFile} from 'vfile'
import {odt} from '../../src/read/odt.js'
import type {SourceText} from '../../src/source/source-text.js'

const names = 'office style text table draw fo loext xlink manifest'
  .split(' ')
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(' ')

/** Parts of an OpenDocument text, as XML between the elements that are always there. */
export interface Parts {
  readonly body: string
  readonly styles?: string
  readonly common?: string
  readonly pages?: string
  readonly manifest?: string
  readonly head?: string
}

/** Tệp ODT dựng tay. */
export async function odtOf(parts: Parts): Promise<Uint8Array> {
  const {body, styles = '', common = '', pages = '', manifest = '', head = ''} = parts
  const zip = new JSZip()
  zip.file('mimetype', 'application/vnd.oasis.opendocument.text', {compression: 'STORE'})
  zip.file(
    'content.xml',
    `${head}<office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  )
  zip.file(
    'styles.xml',
    `<office:document-styles ${names}><office:styles>${common}</office:styles><office:master-styles>${pages}</office:master-styles></office:document-styles>`,
  )
  zip.file('META-INF/manifest.xml', `<manifest:manifest ${names}>${manifest}</manifest:manifest>`)
  return zip.generateAsync({type: 'uint8array', compression: 'DEFLATE'})
}

/** What the reader makes of it, and what it says. */
export async function readOdt(
  parts: Parts,
): Promise<{source: SourceText | undefined; ids: readonly (string | undefined)[]}> {
  const file = new VFile()
  const result = await odt.read(await odtOf(parts), file, {})
  return {source: result?.source, ids: file.messages.map(({ruleId}) => ruleId)}
}

export const p = (words: string, style = '') =>
  `<text:p${style && ` text:style-name="${style}"`}>${words}</text:p>`

export const item = (...inner: readonly string[]) =>
  `<text:list-item>${inner.join('')}</text:list-item>`

export const list = (style: string, items: string, more = '') =>
  `<text:list${style && ` text:style-name="${style}"`}${more}>${items}</text:list>`
