import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import type {DigitalSignature} from '../../model/dispatch.js'
import {readBare} from '../signed/bare.js'
import {readCms} from '../signed/cms.js'
import {isoOfPdf} from '../signed/instant.js'
import {type SignatureEntry, signatureEntries} from './signature-entries.js'
import {stringOf} from './strings.js'

/**
 * Chữ ký số trong tệp PDF, in the order in which they were made; one that does not fit the file any more is reported.
 * Nothing is trusted: a certificate says a name, and anyone may make one.
 */
export async function signaturesOf(bytes: Uint8Array, file: VFile): Promise<DigitalSignature[]> {
  const signatures: DigitalSignature[] = []
  for (const entry of signatureEntries(bytes)) {
    const signature = await signatureOf(entry)
    if (signature.intact === false)
      report(file, 'signature-broken', undefined, signature.signer ?? '?')
    signatures.push(signature)
  }
  return signatures
}

/** The time among what is signed counts first, then that of a timestamp, then what the dictionary says. */
async function signatureOf({
  words,
  contents,
  signed,
  coversWholeFile,
}: SignatureEntry): Promise<DigitalSignature> {
  const read = /\/adbe\.x509\.rsa_sha1/u.test(words)
    ? await readBare(contents, signed ?? [], stringOf(words, 'Cert'))
    : await readCms(contents, signed ?? [])
  const told = stringOf(words, 'M')
  return {
    signer: read?.signer ?? null,
    organization: read?.organization ?? null,
    signedAt: read?.signedAt ?? (told ? isoOfPdf(told.toString('latin1')) : null),
    coversWholeFile,
    intact: signed ? (read?.intact ?? null) : false,
  }
}
