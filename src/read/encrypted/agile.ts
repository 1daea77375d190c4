import {createHmac} from 'node:crypto'
import {maxSpins} from '../limits.js'
import {
  type Digest,
  decrypted,
  digestName,
  digestOf,
  fitted,
  isSame,
  spun,
  UnknownLock,
} from './cipher.js'

/** What an element says of a cipher ([MS-OFFCRYPTO] 2.3.4.10). */
interface Cipher {
  readonly salt: Buffer
  readonly blockSize: number
  readonly keySize: number
  readonly digestName: string
  readonly digest: Digest
  readonly bytes: (name: string) => Buffer
  readonly number: (name: string) => number
}

/** Keys are told apart by what they are hashed with. */
const purpose = {
  verifier: Buffer.from('fea7d2763b4b9e79', 'hex'),
  verifierHash: Buffer.from('d7aa0f6d3061344e', 'hex'),
  key: Buffer.from('146e0be7abacd0d6', 'hex'),
  integrityKey: Buffer.from('5fb2ad010cb9e1f6', 'hex'),
  integrity: Buffer.from('a0677f02b22c8433', 'hex'),
}

/** Bytes of the package that are encrypted together. */
const segment = 4096

/**
 * Mở gói khoá bằng mật khẩu, as Office has locked since 2010 (agile encryption): `undefined` where the password is wrong.
 * Throws where the package is not what was locked.
 */
export function openAgile(xml: string, locked: Buffer, password: string): Buffer | undefined {
  const own = cipherOf(elementOf(xml, 'keyData'))
  const lock = cipherOf(elementOf(xml, 'encryptedKey'))
  const spins = lock.number('spinCount')
  if (spins > maxSpins) throw new Error(`spinCount ${spins}`)
  const base = spun(lock.digest, lock.salt, password, spins)
  const unlock = (name: string, made: Buffer) => {
    const key = fitted(lock.digest(base, made), lock.keySize)
    return decrypted(lock.bytes(name), key, fitted(lock.salt, lock.blockSize))
  }
  const verifier = unlock('encryptedVerifierHashInput', purpose.verifier)
  const expected = unlock('encryptedVerifierHashValue', purpose.verifierHash)
  const found = lock.digest(verifier.subarray(0, lock.salt.length))
  if (!isSame(expected, found)) return undefined
  const key = unlock('encryptedKeyValue', purpose.key).subarray(0, own.keySize)
  checkIntegrity(xml, own, key, locked)
  return packageOf(own, key, locked)
}

/** The digest over all that is locked, made with a key of its own. */
function checkIntegrity(xml: string, own: Cipher, key: Buffer, locked: Buffer): void {
  const {bytes} = attributesOf(elementOf(xml, 'dataIntegrity'))
  const unlock = (name: string, made: Buffer) =>
    decrypted(bytes(name), key, fitted(own.digest(own.salt, made), own.blockSize))
  const secret = unlock('encryptedHmacKey', purpose.integrityKey)
  const expected = unlock('encryptedHmacValue', purpose.integrity)
  const length = own.digest().length
  const found = createHmac(own.digestName, secret.subarray(0, length)).update(locked).digest()
  if (!isSame(expected, found)) throw new Error('dataIntegrity')
}

/** The package: its length, then segments, each with a vector of its own. */
function packageOf({salt, digest, blockSize}: Cipher, key: Buffer, locked: Buffer): Buffer {
  const count = Buffer.alloc(4)
  const parts: Buffer[] = []
  for (let at = 8; at + blockSize <= locked.length; at += segment) {
    count.writeUInt32LE(parts.length)
    const piece = locked.subarray(at, at + segment)
    const whole = piece.subarray(0, piece.length - (piece.length % blockSize))
    parts.push(decrypted(whole, key, fitted(digest(salt, count), blockSize)))
  }
  return Buffer.concat(parts).subarray(0, Number(locked.readBigUInt64LE(0)))
}

function cipherOf(element: string): Cipher {
  const {text, bytes, number} = attributesOf(element)
  if (text('cipherAlgorithm') !== 'AES' || text('cipherChaining') !== 'ChainingModeCBC')
    throw new UnknownLock(text('cipherAlgorithm'))
  const [name, keyBits] = [digestName(text('hashAlgorithm')), number('keyBits')]
  if (![128, 192, 256].includes(keyBits)) throw new Error('keyBits')
  return {
    salt: bytes('saltValue'),
    blockSize: number('blockSize'),
    keySize: keyBits / 8,
    digestName: name,
    digest: digestOf(name),
    bytes,
    number,
  }
}

function elementOf(xml: string, name: string): string {
  const found = new RegExp(`<(?:[A-Za-z]+:)?${name}\\s[^<>]*>`, 'u').exec(xml)
  if (!found) throw new Error(name)
  return found[0]
}

/** Attributes of an element; one that is missing throws. */
function attributesOf(element: string) {
  const text = (name: string) => {
    const value = new RegExp(`\\s${name}="(?<value>[^"]*)"`, 'u').exec(element)?.groups?.['value']
    if (value === undefined) throw new Error(name)
    return value
  }
  return {
    text,
    bytes: (name: string) => Buffer.from(text(name), 'base64'),
    number: (name: string) => {
      if (!/^\d{1,9}$/u.test(text(name))) throw new Error(name)
      return Number(text(name))
    },
  }
}
