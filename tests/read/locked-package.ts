import {createCipheriv, createHash, createHmac} from 'node:crypto'
import {compoundOf} from './ole.js'

/** How a package is locked; each test sets what it wants otherwise. */
export interface Lock {
  readonly password: string
  readonly digest?: 'SHA1' | 'SHA256' | 'SHA384' | 'SHA512'
  readonly keyBits?: 128 | 192 | 256
  readonly spinCount?: number
  /** Replaced in the description of the lock once it is made. */
  readonly told?: readonly [string, string]
}

const segment = 4096
const blockSize = 16
/** Bytes from a seed, so that a test is the same each time. */
const bytes = (length: number, seed: number) =>
  Buffer.from(Array.from({length}, (_, index) => (seed * 31 + index * 7) & 0xff))
const number = (value: number) => {
  const written = Buffer.alloc(4)
  written.writeUInt32LE(value)
  return written
}
const fitted = (value: Buffer, length: number) =>
  Buffer.concat([value, Buffer.alloc(length, 0x36)]).subarray(0, length)
const filled = (value: Buffer, length: number, fill = 0) =>
  Buffer.concat([value, Buffer.alloc(Math.max(0, length - value.length), fill)])
const inBlocks = (value: Buffer) => filled(value, Math.ceil(value.length / blockSize) * blockSize)

function spun(name: string, salt: Buffer, password: string, times: number): Buffer {
  const hash = (...parts: Buffer[]) => createHash(name).update(Buffer.concat(parts)).digest()
  let value = hash(salt, Buffer.from(password, 'utf16le'))
  for (let index = 0; index < times; index++) value = hash(number(index), value)
  return value
}

function encrypt(value: Buffer, key: Buffer, vector: Buffer | null): Buffer {
  const mode = vector ? 'cbc' : 'ecb'
  const cipher = createCipheriv(`aes-${key.length * 8}-${mode}`, key, vector).setAutoPadding(false)
  return Buffer.concat([cipher.update(inBlocks(value)), cipher.final()])
}

/** The length of a package stands before it. */
function sizeOf(content: Uint8Array): Buffer {
  const size = Buffer.alloc(8)
  size.writeBigUInt64LE(BigInt(content.length))
  return size
}

/** Gói Office có mật khẩu, as Office has locked since 2010 ([MS-OFFCRYPTO] 2.3.4.10). */
export function lockedAgile(
  content: Uint8Array,
  {password, digest = 'SHA512', keyBits = 256, spinCount = 1000, told}: Lock,
): Uint8Array {
  const name = digest.toLowerCase()
  const hash = (...parts: Buffer[]) => createHash(name).update(Buffer.concat(parts)).digest()
  const size = hash().length
  const [salt, lockSalt, key] = [bytes(16, 1), bytes(16, 2), bytes(keyBits / 8, 3)]
  const pieces = Array.from({length: Math.ceil(content.length / segment)}, (_, index) =>
    encrypt(
      Buffer.from(content.subarray(index * segment, (index + 1) * segment)),
      key,
      fitted(hash(salt, number(index)), blockSize),
    ),
  )
  const locked = filled(Buffer.concat([sizeOf(content), ...pieces]), segment)
  const base = spun(name, lockSalt, password, spinCount)
  const lock = (value: Buffer, made: string) =>
    encrypt(value, fitted(hash(base, Buffer.from(made, 'hex')), keyBits / 8), lockSalt).toString(
      'base64',
    )
  const guard = (value: Buffer, made: string) =>
    encrypt(value, key, fitted(hash(salt, Buffer.from(made, 'hex')), blockSize)).toString('base64')
  const secret = bytes(size, 4)
  const verifier = bytes(16, 5)
  const cipher = `blockSize="16" keyBits="${keyBits}" hashSize="${size}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${digest}"`
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData saltSize="16" ${cipher} saltValue="${salt.toString('base64')}"/><dataIntegrity encryptedHmacKey="${guard(secret, '5fb2ad010cb9e1f6')}" encryptedHmacValue="${guard(createHmac(name, secret).update(locked).digest(), 'a0677f02b22c8433')}"/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="${spinCount}" saltSize="16" ${cipher} saltValue="${lockSalt.toString('base64')}" encryptedVerifierHashInput="${lock(verifier, 'fea7d2763b4b9e79')}" encryptedVerifierHashValue="${lock(hash(verifier), 'd7aa0f6d3061344e')}" encryptedKeyValue="${lock(key, '146e0be7abacd0d6')}"/></keyEncryptor></keyEncryptors></encryption>`
  const info = Buffer.concat([
    Buffer.from('0400040040000000', 'hex'),
    Buffer.from(told ? xml.replace(...told) : xml),
  ])
  return compoundOf({EncryptionInfo: filled(info, segment, 0x20), EncryptedPackage: locked})
}

/** The same as Office 2007 locked it, with AES-128 and SHA-1 ([MS-OFFCRYPTO] 2.3.4.5). */
export function lockedStandard(content: Uint8Array, password: string): Uint8Array {
  const hash = (...parts: Buffer[]) => createHash('sha1').update(Buffer.concat(parts)).digest()
  const [salt, verifier] = [bytes(16, 6), bytes(16, 7)]
  const base = hash(spun('sha1', salt, password, 50_000), number(0))
  const pad = Buffer.alloc(64, 0x36).map((byte, index) => byte ^ (base[index] ?? 0))
  const key = hash(Buffer.from(pad)).subarray(0, 16)
  const header = Buffer.concat([
    ...[0x24, 0, 26126, 0x8004, 128, 0x18, 0, 0].map(number),
    Buffer.from('AES\0', 'utf16le'),
  ])
  const info = Buffer.concat([
    Buffer.from('0300020024000000', 'hex'),
    number(header.length),
    header,
    number(16),
    salt,
    encrypt(verifier, key, null),
    number(20),
    encrypt(filled(hash(verifier), 32), key, null),
  ])
  const locked = Buffer.concat([sizeOf(content), encrypt(Buffer.from(content), key, null)])
  return compoundOf({EncryptionInfo: info, EncryptedPackage: locked})
}
