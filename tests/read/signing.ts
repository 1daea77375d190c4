import {webcrypto} from 'node:crypto'
import * as asn1 from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'

const engine = new CryptoEngine({name: 'node', crypto: webcrypto as Crypto}) // the same thing, typed by another hand

/** Người ký bịa đặt: a key pair and a certificate that it made for itself. */
export interface Signer {
  readonly keys: CryptoKeyPair
  readonly certificate: Certificate
}

const algorithms = {
  rsa: {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  },
  pss: {
    name: 'RSA-PSS',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  },
  ec: {name: 'ECDSA', namedCurve: 'P-256'},
} as const

export async function signerNamed(
  names: Readonly<Record<string, string>>,
  kind: keyof typeof algorithms = 'rsa',
): Promise<Signer> {
  const keys = (await engine.generateKey(algorithms[kind], true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair // of a pair of keys
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = new asn1.Integer({value: 7})
  const subject = Object.entries(names).map(
    ([type, value]) => new AttributeTypeAndValue({type, value: new asn1.Utf8String({value})}),
  )
  certificate.subject.typesAndValues = subject
  certificate.issuer.typesAndValues = subject
  certificate.notBefore.value = new Date('2026-01-01T00:00:00Z')
  certificate.notAfter.value = new Date('2036-01-01T00:00:00Z')
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey, engine)
  await certificate.sign(keys.privateKey, 'SHA-256', engine)
  return {keys, certificate}
}

/** How a signature is made. */
export interface Signing {
  /** The time it says; left out where there is none. */
  readonly time?: Date
  /** Put into the signature, as `adbe.pkcs7.sha1` does with a digest. */
  readonly held?: Uint8Array
  /** Without signed attributes: the key signs the content. */
  readonly bare?: boolean
}

/** A CMS signature of some bytes. */
export async function cmsOf(
  {keys, certificate}: Signer,
  content: Uint8Array,
  {time, held, bare}: Signing = {},
): Promise<Uint8Array> {
  const bytes = new Uint8Array(held ?? content)
  const digest = await webcrypto.subtle.digest('SHA-256', bytes)
  const attributes = [
    new Attribute({
      type: '1.2.840.113549.1.9.3',
      values: [new asn1.ObjectIdentifier({value: '1.2.840.113549.1.7.1'})],
    }),
    new Attribute({
      type: '1.2.840.113549.1.9.4',
      values: [new asn1.OctetString({valueHex: digest})],
    }),
    ...(time
      ? [
          new Attribute({
            type: '1.2.840.113549.1.9.5',
            values: [new asn1.UTCTime({valueDate: time})],
          }),
        ]
      : []),
  ]
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({
      issuer: certificate.issuer,
      serialNumber: certificate.serialNumber,
    }),
    digestAlgorithm: new AlgorithmIdentifier({algorithmId: '2.16.840.1.101.3.4.2.1'}),
    ...(!bare && {signedAttrs: new SignedAndUnsignedAttributes({type: 0, attributes})}),
  })
  const data = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: '1.2.840.113549.1.7.1',
      ...(held && {eContent: new asn1.OctetString({valueHex: bytes.buffer})}),
    }),
    signerInfos: [info],
    certificates: [certificate],
  })
  await data.sign(keys.privateKey, 0, 'SHA-256', bytes.buffer, engine)
  const outer = new ContentInfo({
    contentType: '1.2.840.113549.1.7.2',
    content: data.toSchema(true),
  })
  return new Uint8Array(outer.toSchema().toBER())
}

/** The signature number alone (PKCS #1, SHA-1), as `adbe.x509.rsa_sha1` wants it. */
export async function bareOf({keys}: Signer, content: Uint8Array): Promise<Uint8Array> {
  const jwk = await webcrypto.subtle.exportKey('jwk', keys.privateKey)
  const {alg: _, ...rest} = jwk
  const sha1 = {name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-1'}
  const key = await webcrypto.subtle.importKey('jwk', rest, sha1, false, ['sign'])
  const number = await webcrypto.subtle.sign(sha1, key, new Uint8Array(content))
  return new Uint8Array(new asn1.OctetString({valueHex: number}).toBER())
}
