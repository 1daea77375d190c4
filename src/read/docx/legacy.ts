import {isUnicode, mayBeLegacy} from '../../encoding/evidence.js'
import {mentionsLegacyFont} from '../../encoding/fonts.js'
import {type Converted, toUnicode} from '../../encoding/runs.js'
import {escaped, unescaped} from './entities.js'
import type {Package} from './package.js'
import {defaultFont, fontIn, inherited, readStyles, type Styles} from './styles.js'

/** A package whose words are in Unicode, and the encoding in which most of the others were. */
export interface UnicodePackage {
  readonly pack: Package
  readonly encoding: Converted['encoding']
}

/**
 * Chuyển chữ của các phông cũ (.VnTime, VNI-Times) sang Unicode, run by run: the font of a run is its own, else that of its
 * styles, else that of the document. Where no font is of the old kind and words are in Unicode, nothing is looked at.
 */
export function inUnicode(pack: Package): UnicodePackage {
  const {document, styles} = pack
  if (!mentionsLegacyFont(document) && !mentionsLegacyFont(styles) && !isSuspect(document))
    return {pack, encoding: null}
  const parts = partsOf(pack)
  const fonts = {styles: readStyles(styles), font: defaultFont(styles)}
  const found = parts.map((xml) => wordsIn(xml, fonts))
  const {texts, encoding} = toUnicode(found.flat())
  if (!encoding) return {pack, encoding}
  let next = 0
  const changed = parts.map((xml, index) => {
    const words = found[index] ?? []
    next += words.length
    return written(xml, words, texts.slice(next - words.length, next))
  })
  return {pack: withParts(pack, changed), encoding}
}

/** No Vietnamese letter of Unicode in the whole document, but letters that may stand for some. */
function isSuspect(document: string): boolean {
  return !isUnicode(document) && mayBeLegacy(document)
}

/** The XML of all parts that hold words. */
function partsOf({document, margins, notes}: Package): string[] {
  return [document, ...margins.values(), ...notes.map(({xml}) => xml)]
}

/** A package with other XML in those parts, in the same order. */
function withParts(pack: Package, parts: readonly string[]): Package {
  const [document = '', ...others] = parts
  const {size} = pack.margins
  return {
    ...pack,
    document,
    margins: new Map([...pack.margins.keys()].map((name, at) => [name, others[at] ?? ''])),
    notes: pack.notes.map((note, at) => ({...note, xml: others[size + at] ?? ''})),
  }
}

/** Words of a run and where they stand in the XML. */
interface Words {
  readonly text: string
  readonly font: string | undefined
  readonly start: number
  readonly end: number
}

const mark =
  /<w:p(?=[ >])|<w:r(?=[ >])|<w:(?<style>p|r)Style w:val="(?<id>[^"]*)"|<w:rFonts [^<>]*>|<w:softHyphen ?\/>|(?<=<w:t(?: [^<>]{0,60})?>)[^<]+/gu

function wordsIn(xml: string, fonts: {styles: Styles; font: string | undefined}): Words[] {
  const words: Words[] = []
  let paragraphStyle: string | undefined
  let runStyle: string | undefined
  let own: string | undefined
  const byStyle = (id: string | undefined) => inherited(fonts.styles, id, ({font}) => font)
  for (const {0: found, index, groups} of xml.matchAll(mark)) {
    if (found === '<w:p' || found === '<w:r') {
      if (found === '<w:p') paragraphStyle = undefined
      runStyle = undefined
      own = undefined
    } else if (groups?.['style'] === 'p') paragraphStyle = groups['id']
    else if (groups?.['style'] === 'r') runStyle = groups['id']
    else if (found.startsWith('<w:rFonts')) own ??= fontIn(found)
    else {
      const font = own ?? byStyle(runStyle) ?? byStyle(paragraphStyle ?? '') ?? fonts.font
      const text = found.startsWith('<') ? '\u00AD' : unescaped(found)
      words.push({text, font, start: index, end: index + found.length})
    }
  }
  return words
}

/** The XML with the words written anew; a soft hyphen that became a letter is no mark any more. */
function written(xml: string, words: readonly Words[], texts: readonly string[]): string {
  let whole = ''
  let done = 0
  for (const [index, {text, start, end}] of words.entries()) {
    const now = texts[index] ?? text
    const isMark = xml.startsWith('<', start)
    whole += xml.slice(done, start)
    whole +=
      now === text ? xml.slice(start, end) : isMark ? `<w:t>${escaped(now)}</w:t>` : escaped(now)
    done = end
  }
  return whole + xml.slice(done)
}
