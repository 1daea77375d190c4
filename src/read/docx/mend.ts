/**
 * Text mends before any parsing: elements that mammoth passes over with all they hold are taken off their content,
 * namely simple fields (`w:fldSimple`), tabs set by position (`w:ptab`) and formulas (`m:oMath`).
 */
export function mended(xml: string): string {
  if (!/<(?:w:fldSimple|w:ptab|m:)/u.test(xml)) return xml
  return xml
    .replace(/<\/?w:fldSimple(?: [^<>]*)?>/gu, '')
    .replace(/<w:ptab(?: [^<>]*)?\/>/gu, '<w:tab/>')
    .replace(/<m:t(?: [^<>]*)?>/gu, '<w:t xml:space="preserve">')
    .replace(/<(?<end>\/?)m:(?<name>r|t)>/gu, '<$<end>w:$<name>>')
    .replace(/<\/?m:[^<>]*>/gu, '')
}

/** Looks and layout that the reader asks nothing of; in files written by Word they are most of the markup. */
const looks =
  /<w:(?:rFonts|lang|szCs|bCs|iCs|color|kern|shd|highlight|noProof|proofErr|spacing|ind|widowControl|keepNext|keepLines|contextualSpacing|autoSpaceD[EN]|adjustRightInd|snapToGrid|cnfStyle|tcW|vAlign|gridCol|tblLook|tblW|tblLayout|lastRenderedPageBreak|bookmarkStart|bookmarkEnd)(?: [^<>]*)?\/>| w:rsid\p{L}*="[^"]*"/gu

/** The XML without what would only be parsed to be passed over. */
export function slimmed(xml: string): string {
  return xml.replace(looks, '')
}

/** A field within the instruction of another: what it gives is part of the instruction and not printed. */
export function nestsFields(xml: string): boolean {
  let before = ''
  for (const {groups} of xml.matchAll(/w:fldCharType="(?<type>[^"]*)"/gu)) {
    const type = groups?.['type'] ?? ''
    if (type === 'begin' && before === 'begin') return true
    before = type
  }
  return false
}
