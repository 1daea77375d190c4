import {createDecipheriv, hash, timingSafeEqual} from 'node:crypto'

/** A file that is locked in a way that is not known here. */
export class UnknownLock extends Error {}

/** Băm: one of the digests that Office writes, by its name there. */
export type Digest = (...parts: readonly Uint8Array[]) => Buffer

const digests: Readonly<Record<string, string>> = {
  SHA1: 'sha1',
  SHA256: 'sha256',
  SHA384: 'sha384',
  SHA512: 'sha512',
}

/** The name of a digest for `node:crypto`. */
export function digestName(office: string): string {
  const name = digests[office.replace('-', '').toUpperCase()]
  if (name === undefined) throw new UnknownLock(office)
  return name
}

export function digestOf(name: string): Digest {
  return (...parts) => hash(name, Buffer.concat(parts), 'buffer')
}

/** Decrypts with AES; whole blocks only, as Office writes them. A vector chains the blocks (CBC); none leaves each by itself. */
export function decrypted(data: Uint8Array, key: Buffer, vector: Buffer | null): Buffer {
  const mode = vector === null ? 'ecb' : 'cbc'
  const cipher = createDecipheriv(`aes-${key.length * 8}-${mode}`, key, vector).setAutoPadding(
    false,
  )
  return Buffer.concat([cipher.update(data), cipher.final()])
}

/** A hash of the password, hashed anew so many times that guessing takes long ([MS-OFFCRYPTO] 2.3.4.7, 2.3.4.11). */
export function spun(digest: Digest, salt: Buffer, password: string, times: number): Buffer {
  const count = Buffer.alloc(4)
  let value = digest(salt, Buffer.from(password, 'utf16le'))
  for (let index = 0; index < times; index++) {
    count.writeUInt32LE(index)
    value = digest(count, value)
  }
  return value
}

/** Whether two digests are the same; the longer one is filled up. */
export function isSame(found: Buffer, expected: Buffer): boolean {
  return found.length >= expected.length
    ? timingSafeEqual(found.subarray(0, expected.length), expected)
    : false
}

/** Bytes cut or filled up to a length. */
export function fitted(bytes: Buffer, length: number): Buffer {
  return Buffer.concat([bytes.subarray(0, length), Buffer.alloc(length, 0x36)]).subarray(0, length)
}
