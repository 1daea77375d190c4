import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import type {DigitalSignature} from '../../model/dispatch.js'
import {maxSignatureBytes, maxSignatures} from '../limits.js'
import {isoOf} from '../signed/instant.js'
import {subjectOf} from '../signed/subject.js'
import type {Zip} from '../zip/zip.js'

const part = /^_xmlsignatures\/[^/]+\.xml$/u

/**
 * Chữ ký số trong DOCX (XML-DSig, ECMA-376 phần 2): whom the certificate names and when. Whether the parts are still
 * the same is not checked. One that cannot be read is told of and left out.
 */
export async function signaturesIn(zip: Zip, file: VFile): Promise<DigitalSignature[]> {
  const signatures: DigitalSignature[] = []
  for (const name of zip.names.filter((each) => part.test(each)).slice(0, maxSignatures)) {
    const xml = partOf(zip, name)
    const found = xml === undefined ? undefined : await signatureOf(xml)
    if (found) signatures.push(found)
    else if (xml === undefined) report(file, 'signature-unread', undefined)
  }
  return signatures
}

/** The part as text; `undefined` where it is damaged or too long. */
function partOf({read, sizeOf}: Zip, name: string): string | undefined {
  if ((sizeOf(name)?.inflated ?? 0) > maxSignatureBytes) return undefined
  try {
    return new TextDecoder().decode(read(name))
  } catch {
    return undefined // a part that cannot be inflated
  }
}

// <X509Certificate>MIIB…</X509Certificate>, <xd:SigningTime>2026-03-05T01:30:00Z</xd:SigningTime>
const certificate = /<(?:\w+:)?X509Certificate>(?<value>[^<]*)</u
const time = /<(?:\w+:)?SigningTime>\s*(?<value>[^<\s]*(?:Z|[+-]\d\d:\d\d))\s*</u

async function signatureOf(xml: string): Promise<DigitalSignature | undefined> {
  const base64 = certificate.exec(xml)?.groups?.['value']
  if (base64 === undefined) return undefined
  const told = time.exec(xml)?.groups?.['value']
  return {
    ...(await subjectIn(Buffer.from(base64, 'base64'))),
    signedAt: told === undefined ? null : isoOf(new Date(told)),
    coversWholeFile: null,
    intact: null,
  }
}

async function subjectIn(der: Uint8Array) {
  const {Certificate} = await import('pkijs')
  try {
    return subjectOf(Certificate.fromBER(new Uint8Array(der)))
  } catch {
    return {signer: null, organization: null} // a certificate that is none
  }
}
