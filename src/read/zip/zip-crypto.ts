/** Bytes before the packed ones that tell whether a password is right. */
const headLength = 12

/** CRC-32 of one byte, by the byte. */
const table = Int32Array.from({length: 256}, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

const mixed = (crc: number, byte: number) => (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0)

/**
 * Mật khẩu ZIP kiểu thường (ZipCrypto, APPNOTE 6.1): three numbers, stirred by each byte of the password and of the text.
 * Gives the bytes without their head; `undefined` where none of the checks that programs write is met: the password is
 * another. One in 128 wrong ones meets it by chance, so what comes out is to be checked by its CRC.
 */
export function unlockedPart(
  locked: Uint8Array,
  password: string,
  checks: readonly number[],
): Uint8Array | undefined {
  const keys = {a: 0x12345678, b: 0x23456789, c: 0x34567890}
  const stir = (byte: number) => {
    keys.a = mixed(keys.a, byte)
    keys.b = (Math.imul((keys.b + (keys.a & 0xff)) | 0, 134775813) + 1) | 0
    keys.c = mixed(keys.c, keys.b >>> 24)
  }
  for (const byte of Buffer.from(password, 'utf8')) stir(byte)
  const plain = new Uint8Array(locked.length)
  for (const [at, byte] of locked.entries()) {
    const pad = keys.c | 2
    const own = byte ^ ((Math.imul(pad & 0xffff, (pad & 0xffff) ^ 1) >>> 8) & 0xff)
    plain[at] = own
    stir(own)
    if (at === headLength - 1 && !checks.includes(own)) return undefined
  }
  return plain.subarray(headLength)
}
