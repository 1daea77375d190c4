import {fontEncoding} from '../../encoding/fonts.js'

/** Phông chữ trong bảng phông. */
export interface RtfFont {
  readonly name: string
  /** Bytes of it are characters of a symbol font. */
  readonly symbol: boolean
  /** Name of its code page, where its character set tells one. */
  readonly codePage: string | undefined
}

/** Character sets of Windows and their code pages. */
const pages: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}
const symbolSet = 2

/** A font of a legacy encoding holds its own letters, whatever its character set is called. */
export function fontOf(name: string, charset: number | undefined): RtfFont {
  const isLegacy = fontEncoding(name) !== undefined
  return {
    name,
    symbol: charset === symbolSet && !isLegacy,
    codePage: isLegacy ? 'windows-1252' : pages[charset ?? -1],
  }
}

/** The code page that a file names (`\ansicpg1258`), if it is one of Windows. */
export function pageNamed(number: number | undefined): string {
  return number !== undefined && (number === 874 || (number >= 1250 && number <= 1258))
    ? `windows-${number}`
    : 'windows-1252'
}
