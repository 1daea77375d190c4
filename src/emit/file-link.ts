import type {Cell} from './cell.js'

/** Endings of documents; a name made up to start a program opens nothing. */
const document = /\.(?:docx?|pdf|odt|rtf|html?|md|txt)$/iu
/** What Excel takes as an address. */
const longest = 2000

/** Liên kết tới tệp: a name beside the list or below it opens the file; any other stays words. */
export function fileLink(file: string): Cell {
  const isPlain = /^[^\\:\p{Cc}\p{Cs}]+$/u.test(file) && document.test(file)
  const parts = file.split('/')
  if (!isPlain || parts.some((part) => part === '' || part === '.' || part === '..')) return file
  const link = parts.map(encodeURIComponent).join('/')
  return link.length > longest ? file : {text: file, link}
}
