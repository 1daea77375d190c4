const program = '/FontFile2'
const letters = '/ToUnicode'

/**
 * Giấu hình chữ của phông TrueType: parsing the outlines of fonts is half the work on a page, and its text needs none
 * where each font has a table of its letters (ISO 32000, 9.10.3). The name of the entry is changed in place, to one of the same
 * length that means nothing; false, and nothing changed, where some font may lack the table.
 */
export function hideFontPrograms(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const programs = placesOf(file, program)
  if (programs.length === 0 || placesOf(file, letters).length < programs.length) return false
  for (const at of programs) file.write('/Hidden', at)
  return true
}

function placesOf(file: Buffer, name: string): number[] {
  const places: number[] = []
  for (let at = file.indexOf(name); at >= 0; at = file.indexOf(name, at + name.length))
    places.push(at)
  return places
}
