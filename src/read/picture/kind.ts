/** Ảnh theo những byte đầu, whatever the file is called. */
export type ImageKind = 'png' | 'jpeg' | 'tiff' | 'gif' | 'bmp' | 'webp'

/** What each begins with, in the bytes' own characters. */
const marks: readonly (readonly [ImageKind, RegExp])[] = [
  ['png', /^\x89PNG\r\n\x1A\n/u],
  ['jpeg', /^\xFF\xD8\xFF/u],
  ['tiff', /^(?:II\*\0|MM\0\*)/u],
  ['gif', /^GIF8[79]a/u],
  ['bmp', /^BM[\s\S]{4}\0{4}/u],
  ['webp', /^RIFF[\s\S]{4}WEBP/u],
]

/** Which image some bytes are. */
export function imageKind(bytes: Uint8Array): ImageKind | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  return marks.find(([, mark]) => mark.test(head))?.[0]
}
