import {createCipheriv, createHmac, pbkdf2Sync, timingSafeEqual} from 'node:crypto'

/** Number of the field of an entry that tells of AES, and the method that such an entry names instead of its own. */
const fieldId = 0x9901
export const aesMethod = 99

/** How an entry is locked with AES, and how it was packed before. */
export interface AesLock {
  /** Bytes of the key. */
  readonly keySize: number
  readonly method: number
}

/** Bytes that check a password, and that check what was locked; the rounds that make a key of a password. */
const checkLength = 2
const codeLength = 10
const rounds = 1000
const block = 16

/** The lock that the further fields of an entry tell; `undefined` where it is one that is not known. */
export function aesLock(fields: DataView): AesLock | undefined {
  for (let at = 0; at + 4 <= fields.byteLength; at += 4 + fields.getUint16(at + 2, true)) {
    if (fields.getUint16(at, true) !== fieldId || at + 11 > fields.byteLength) continue
    const strength = fields.getUint8(at + 8)
    if (strength < 1 || strength > 3) return undefined
    return {keySize: 8 + strength * 8, method: fields.getUint16(at + 9, true)}
  }
  return undefined
}

/**
 * Mật khẩu ZIP kiểu AES (WinZip AE-1, AE-2; so lock WinRAR and 7-Zip): salt, two bytes that check the password, the bytes
 * in counter mode, and a code over them. Gives the bytes; `undefined` where the password is another.
 * @throws where the bytes are not those that were locked.
 */
export function unlockedAes(
  locked: Uint8Array,
  password: string,
  {keySize}: AesLock,
): Uint8Array | undefined {
  const saltLength = keySize / 2
  const start = saltLength + checkLength
  if (locked.length < start + codeLength) throw new Error('zip size')
  const salt = locked.subarray(0, saltLength)
  const made = pbkdf2Sync(password, salt, rounds, keySize * 2 + checkLength, 'sha1')
  if (!made.subarray(-checkLength).equals(locked.subarray(saltLength, start))) return undefined
  const own = locked.subarray(start, -codeLength)
  const code = createHmac('sha1', made.subarray(keySize, keySize * 2))
    .update(own)
    .digest()
  if (!timingSafeEqual(code.subarray(0, codeLength), locked.subarray(-codeLength)))
    throw new Error('zip code')
  return counted(own, made.subarray(0, keySize))
}

/** Counter mode with the lowest byte first, which OpenSSL does not have: the counters are encrypted and laid over the bytes. */
function counted(bytes: Uint8Array, key: Uint8Array): Uint8Array {
  const counters = Buffer.alloc(Math.ceil(bytes.length / block) * block)
  for (let at = 0; at < counters.length; at += block) counters.writeUInt32LE(at / block + 1, at)
  const pad = createCipheriv(`aes-${key.length * 8}-ecb`, key, null).update(counters)
  return bytes.map((byte, at) => byte ^ (pad[at] ?? 0))
}
