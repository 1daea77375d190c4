import {openZip, type Zip} from './zip.js'

/** Loại tệp zip, as its parts tell: an office file has fixed names, OpenDocument a part that names the type. */
export type ZipKind = 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odp' | 'zip'

/** What a zip holds; `undefined` where the bytes are no whole zip. */
export function zipKind(bytes: Uint8Array): ZipKind | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined
  const zip = openZip(bytes)
  return zip && (officeKind(zip) ?? openDocumentKind(zip) ?? 'zip')
}

const folders = [
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
  ['ppt/', 'pptx'],
] as const

/**
 * Office Open XML: every file of it lists its types in one part, and keeps the others in a folder of its program. One that
 * lost that part still has its document.
 */
function officeKind({names}: Zip): ZipKind | undefined {
  if (names.includes('word/document.xml')) return 'docx'
  if (!names.includes('[Content_Types].xml')) return undefined
  return folders.find(([folder]) => names.some((name) => name.startsWith(folder)))?.[1]
}

const typePart = 'mimetype'
const openDocument =
  /^application\/vnd\.oasis\.opendocument\.(?<type>text|spreadsheet|presentation)/u
const kinds: Readonly<Record<string, ZipKind>> = {
  text: 'odt',
  spreadsheet: 'ods',
  presentation: 'odp',
}
/** Longest name of a type. */
const longestType = 200

function openDocumentKind(zip: Zip): ZipKind | undefined {
  const size = zip.sizeOf(typePart)?.inflated ?? longestType + 1
  const type = size > longestType ? '' : textOf(zip)
  const isPackage = zip.names.includes('META-INF/manifest.xml') && zip.names.includes('content.xml')
  return kinds[openDocument.exec(type)?.groups?.['type'] ?? ''] ?? (isPackage ? 'odt' : undefined)
}

function textOf(zip: Zip): string {
  try {
    return new TextDecoder().decode(zip.read(typePart))
  } catch {
    return '' // a part that cannot be inflated names no type
  }
}
