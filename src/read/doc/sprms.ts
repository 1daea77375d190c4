/** Một thay đổi thuộc tính ([MS-DOC] 2.2.5.1): what is changed, and its operand. */
export interface Sprm {
  readonly code: number
  readonly operand: Buffer
}

const defineTable = 0xd608
const changeTabs = 0xc615

/** The changes that a stretch of bytes lists; what is cut off at its end is left out. */
export function sprmsOf(bytes: Buffer): Sprm[] {
  const sprms: Sprm[] = []
  for (let at = 0; at + 2 < bytes.length; ) {
    const code = bytes.readUInt16LE(at)
    const {head, length} = operandOf(code, bytes, at + 2)
    const start = at + 2 + head
    if (start + length > bytes.length) break
    sprms.push({code, operand: bytes.subarray(start, start + length)})
    at = start + length
  }
  return sprms
}

/** Lengths of operands by the three highest bits; those of type 6 tell their own. */
const lengths = [1, 1, 2, 4, 2, 2, 0, 3]
const told = 6

function operandOf(code: number, bytes: Buffer, at: number): {head: number; length: number} {
  const type = code >> 13
  if (type !== told) return {head: 0, length: lengths[type] ?? 1}
  if (code === defineTable && at + 1 < bytes.length)
    return {head: 2, length: Math.max(0, bytes.readUInt16LE(at) - 1)}
  const length = bytes.readUInt8(at)
  return {
    head: 1,
    length: code === changeTabs && length === 255 ? tabsLength(bytes, at + 1) : length,
  }
}

/** A list of tabs too long for its length: tabs taken away, four bytes each, and tabs set, three bytes each. */
function tabsLength(bytes: Buffer, at: number): number {
  const taken = 1 + bytes.readUInt8(at) * 4
  return taken + 1 + bytes.readUInt8(at + taken) * 3
}
