const mark = /^(?:\u00EF\u00BB\u00BF)?\s*\{\\rtf/u

/** Whether some bytes begin as RTF does. */
export function isRtf(bytes: Uint8Array): boolean {
  return mark.test(Buffer.from(bytes.subarray(0, 16)).toString('latin1'))
}
