import type {Cms} from './cms.js'
import {subjectOf} from './subject.js'
import {type Pieces, verifies} from './verify.js'

/** Chữ ký kiểu cũ `adbe.x509.rsa_sha1` (ISO 32000, 12.8.3.2): a number alone, with its certificate beside it. */
export async function readBare(
  der: Uint8Array,
  content: Pieces,
  certificate: Uint8Array | undefined,
): Promise<Cms | undefined> {
  if (!certificate) return undefined
  const [{Certificate, AlgorithmIdentifier}, {fromBER, OctetString}] = await Promise.all([
    import('pkijs'),
    import('asn1js'),
  ])
  try {
    const named = Certificate.fromBER(new Uint8Array(certificate))
    const {result} = fromBER(new Uint8Array(der))
    const algorithm = new AlgorithmIdentifier({algorithmId: rsaWithSha1})
    const signed = result instanceof OctetString && {
      pieces: content,
      signature: new Uint8Array(result.getValue()),
      algorithm,
      hash: 'sha1',
    }
    const intact = signed ? (verifies(signed, named) ?? null) : null
    return {...subjectOf(named), signedAt: null, intact}
  } catch {
    return undefined // no certificate, or a damaged one
  }
}

const rsaWithSha1 = '1.2.840.113549.1.1.5'
