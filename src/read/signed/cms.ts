import type {AsnType, Integer} from 'asn1js'
import type {Attribute, Certificate, EncapsulatedContentInfo, SignerInfo} from 'pkijs'
import {maxSignatureBytes, maxSignatureNodes} from '../limits.js'
import {isoOf} from './instant.js'
import {type Subject, subjectOf} from './subject.js'
import {digestOf, hashOf, type Pieces, verifies} from './verify.js'

/** Chữ ký số CMS (RFC 5652), as far as it is read: who signed, when, and whether what was signed is still the same. */
export interface Cms extends Subject {
  readonly signedAt: string | null
  readonly intact: boolean | null
}

const messageDigest = '1.2.840.113549.1.9.4'
const signingTime = '1.2.840.113549.1.9.5'
const timestampToken = '1.2.840.113549.1.9.16.2.14'

/**
 * Reads a signature of bytes. `undefined` where it cannot be understood. The certificate is read, never trusted:
 * anyone may make one of any name.
 */
export async function readCms(der: Uint8Array, content: Pieces): Promise<Cms | undefined> {
  const [pki, {fromBER}] = await Promise.all([import('pkijs'), import('asn1js')])
  const limits = {maxNodes: maxSignatureNodes, maxContentLength: maxSignatureBytes}
  try {
    const data = signedData(fromBER(der, limits).result, pki)
    const [signer] = data.signers
    if (!signer) return undefined
    const info = new pki.SignerInfo({schema: signer})
    const certificate = certificateOf(data, info, pki)
    return {
      ...(certificate ? subjectOf(certificate) : {signer: null, organization: null}),
      signedAt: timeSigned(info) ?? timeStamped(info, pki),
      intact: isIntact(data, info, certificate, content),
    }
  } catch {
    return undefined // not CMS, or damaged
  }
}

type Pki = typeof import('pkijs')

/** `SignedData` (RFC 5652, 5.1): certificates and signers are elements still, and only those that are asked for are opened. */
interface SignedData {
  readonly encapsulated: EncapsulatedContentInfo
  readonly certificates: readonly AsnType[]
  readonly signers: readonly AsnType[]
}

/** Opens the `ContentInfo` around it: its kind, then the data in an element of their own. */
function signedData(contentInfo: unknown, {EncapsulatedContentInfo}: Pki): SignedData {
  const parts = childrenOf(childrenOf(childrenOf(contentInfo)[1])[0])
  const certificates = parts.find(
    ({idBlock}) => idBlock.tagClass === context && idBlock.tagNumber === 0,
  )
  return {
    encapsulated: new EncapsulatedContentInfo({schema: parts[2]}),
    certificates: childrenOf(certificates),
    signers: childrenOf(parts.at(-1)),
  }
}

/** The class of tags that a type gives its own parts (X.690, 8.1.2.2), as asn1js numbers it. */
const context = 3

function childrenOf(element: unknown): readonly AsnType[] {
  const {valueBlock} = (element ?? {}) as {valueBlock?: {value?: unknown}} // any of ASN.1
  return Array.isArray(valueBlock?.value) ? valueBlock.value : []
}

function certificateOf(
  {certificates}: SignedData,
  {sid}: SignerInfo,
  {Certificate}: Pki,
): Certificate | undefined {
  const isSigner =
    'serialNumber' in sid ? (each: AsnType) => isNumbered(each, sid.serialNumber) : undefined
  const likely = isSigner ? certificates.filter(isSigner) : certificates
  for (const schema of likely) {
    const certificate = new Certificate({schema})
    if (isSigner || isKeyOf(certificate, sid)) return certificate
  }
  return undefined
}

/** Its number is the first whole number in what is certified (RFC 5280, 4.1). */
function isNumbered(certificate: AsnType, serialNumber: Integer): boolean {
  const number = childrenOf(childrenOf(certificate)[0]).find(
    ({idBlock}) => idBlock.tagClass === 1 && idBlock.tagNumber === 2,
  )
  return number !== undefined && serialNumber.isEqual(number)
}

const subjectKeyIdentifier = '2.5.29.14'

/** The signer may be named by the identifier of its key, which its certificate holds as an extension. */
function isKeyOf({extensions = []}: Certificate, sid: unknown): boolean {
  const extension = extensions.find(({extnID}) => extnID === subjectKeyIdentifier)
  const wanted = octets(sid)
  const own = octets(extension?.parsedValue)
  return wanted !== undefined && own !== undefined && Buffer.compare(wanted, own) === 0
}

const attributeOf = (
  attributes: {readonly attributes: readonly Attribute[]} | undefined,
  wanted: string,
) => attributes?.attributes.find(({type}) => type === wanted)?.values[0] as unknown // any of ASN.1

function timeSigned({signedAttrs}: SignerInfo): string | null {
  const value = attributeOf(signedAttrs, signingTime)
  return isDated(value) ? isoOf(value.toDate()) : null
}

const isDated = (value: unknown): value is {toDate(): Date} =>
  typeof value === 'object' && value !== null && 'toDate' in value

/** The time that a timestamp authority put to the signature (RFC 3161). */
function timeStamped({unsignedAttrs}: SignerInfo, pki: Pki): string | null {
  const value = attributeOf(unsignedAttrs, timestampToken)
  if (value === undefined) return null
  const {eContent} = signedData(value, pki).encapsulated
  if (!eContent) return null
  return isoOf(pki.TSTInfo.fromBER(eContent.getValue()).genTime)
}

/**
 * The digest among the signed attributes is that of the content, and the key of the certificate made the signature
 * over them; where the latter cannot be told, the digest alone decides. `null` where the digest cannot be told either.
 */
function isIntact(
  {encapsulated: {eContent}}: SignedData,
  info: SignerInfo,
  certificate: Certificate | undefined,
  content: Pieces,
): boolean | null {
  const {signedAttrs, signatureAlgorithm: algorithm} = info
  const hash = hashOf(info.digestAlgorithm)
  if (!hash) return null
  const held = eContent && Buffer.from(eContent.getValue())
  if (held && !held.equals(digestOf('sha1', content))) return false // adbe.pkcs7.sha1 (ISO 32000, 12.8.3.3)
  const pieces = held ? [held] : content
  const told = octets(attributeOf(signedAttrs, messageDigest))
  if (signedAttrs && (!told || !digestOf(hash, pieces).equals(told))) return false
  const signature = octets(info.signature)
  const signed = signedAttrs ? [new Uint8Array(signedAttrs.encodedValue)] : pieces
  const made =
    certificate && signature && verifies({pieces: signed, signature, algorithm, hash}, certificate)
  return made ?? (signedAttrs ? true : null)
}

function octets(value: unknown): Uint8Array | undefined {
  const {valueBlock} = (value ?? {}) as {valueBlock?: {valueHexView?: Uint8Array}} // of OCTET STRING
  return valueBlock?.valueHexView
}
