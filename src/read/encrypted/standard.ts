import {decrypted, digestOf, isSame, spun, UnknownLock} from './cipher.js'

/** AES with keys of 128, 192 and 256 bits, by the numbers that Windows gives them. */
const keySizes: Readonly<Record<number, number>> = {26126: 16, 26127: 24, 26128: 32}

/** Times that Office 2007 hashes a password anew. */
const spins = 50_000

/** Fixed by [MS-OFFCRYPTO] 2.3.4.5: SHA-1, a salt and a verifier of 16 bytes each, its hash filled up to 32. */
const digest = digestOf('sha1')
const saltSize = 16
const hashSize = 32

/**
 * Mở gói khoá bằng mật khẩu, as Office 2007 locked (standard encryption): `undefined` where the password is wrong. There is
 * nothing in it that tells whether the package was changed.
 */
export function openStandard(info: Buffer, locked: Buffer, password: string): Buffer | undefined {
  const headerLength = info.readUInt32LE(8)
  const algorithm = info.readUInt32LE(12 + 8)
  const keySize = keySizes[algorithm]
  if (keySize === undefined) throw new UnknownLock(String(algorithm))
  const verifierAt = 12 + headerLength
  const salt = info.subarray(verifierAt + 4, verifierAt + 4 + saltSize)
  const encrypted = info.subarray(verifierAt + 20, verifierAt + 36)
  const hashAt = verifierAt + 40
  if (info.length < hashAt + hashSize) throw new RangeError('EncryptionInfo')
  const base = digest(spun(digest, salt, password, spins), Buffer.alloc(4))
  const key = keyOf(base).subarray(0, keySize)
  const verifier = decrypted(encrypted, key, null)
  const expected = decrypted(info.subarray(hashAt, hashAt + hashSize), key, null)
  if (!isSame(expected, digest(verifier))) return undefined
  const body = locked.subarray(8)
  const whole = body.subarray(0, body.length - (body.length % 16))
  return decrypted(whole, key, null).subarray(0, Number(locked.readBigUInt64LE(0)))
}

/** As CryptDeriveKey of Windows makes a long key of a short hash. */
function keyOf(hash: Buffer): Buffer {
  const half = (fill: number) =>
    digest(Buffer.alloc(64, fill).map((byte, index) => byte ^ (hash[index] ?? 0)))
  return Buffer.concat([half(0x36), half(0x5c)])
}
