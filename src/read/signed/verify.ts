import {constants, createHash, createPublicKey, createVerify, type KeyObject} from 'node:crypto'
import type {AlgorithmIdentifier, Certificate} from 'pkijs'

/** Bytes that lie in several places, one after the other. */
export type Pieces = readonly Uint8Array[]

/** Hàm băm by their identifiers: alone (FIPS 180, GOST-free), and within those of signatures (RFC 8017, RFC 5758). */
const hashes: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '1.2.840.113549.1.1.5': 'sha1',
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.1': 'sha1',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
}

const rsaPss = '1.2.840.113549.1.1.10'

/** The name of the hash of an algorithm; `undefined` where it is none of those known. */
export function hashOf({algorithmId}: AlgorithmIdentifier): string | undefined {
  return hashes[algorithmId]
}

export function digestOf(hash: string, pieces: Pieces): Buffer {
  const sum = createHash(hash)
  for (const piece of pieces) sum.update(piece)
  return sum.digest()
}

/** A signature of bytes and how it was made. */
export interface Signed {
  readonly pieces: Pieces
  readonly signature: Uint8Array
  readonly algorithm: AlgorithmIdentifier
  /** The hash where the algorithm of the signature does not tell it. */
  readonly hash: string
}

/** Whether the key of a certificate made the signature; `undefined` where that cannot be told. */
export function verifies(
  {pieces, signature, algorithm, hash}: Signed,
  certificate: Certificate,
): boolean | undefined {
  try {
    const spki = Buffer.from(certificate.subjectPublicKeyInfo.toSchema().toBER())
    const key = createPublicKey({key: spki, format: 'der', type: 'spki'})
    const check = createVerify(hashOf(algorithm) ?? hash)
    for (const piece of pieces) check.update(piece)
    return check.verify(padded(key, algorithm), signature)
  } catch {
    return undefined // a kind of key or signature that Node does not know
  }
}

function padded(key: KeyObject, {algorithmId}: AlgorithmIdentifier) {
  if (algorithmId !== rsaPss) return {key}
  const {RSA_PKCS1_PSS_PADDING: padding, RSA_PSS_SALTLEN_AUTO: saltLength} = constants
  return {key, padding, saltLength}
}
