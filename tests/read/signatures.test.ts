import {createHash} from 'node:crypto'
import JSZip from 'jszip'
import {VFile} from 'vfile'
import {beforeAll, describe, expect, it} from 'vitest'
import {createParser, readBytes} from '../../src/index.js'
import {docx} from '../../src/read/docx.js'
import {signaturesOf} from '../../src/read/pdf/signatures.js'
import {docxOf, p} from './ooxml.js'
import {append, onePage, sign} from './signed-pdf.js'
import {bareOf, cmsOf, type Signer, signerNamed} from './signing.js'

const time = new Date('2026-03-05T01:30:00Z')
const person = {
  '2.5.4.10': 'UBND TỈNH TÂN HÒA',
  '2.5.4.11': 'Văn phòng',
  '2.5.4.3': 'Trần Văn Bình',
}
const office = {'2.5.4.11': 'Tỉnh Tân Hòa', '2.5.4.3': 'Sở Nội vụ'}
const page = onePage('So: 12/SNV-VP')

async function read(bytes: Uint8Array) {
  const file = new VFile()
  const signatures = await signaturesOf(bytes, file)
  return {signatures, ids: file.messages.map(({ruleId}) => ruleId)}
}

/** The same file with one byte changed where the words stand first. */
function altered(pdf: Uint8Array, words: string): Uint8Array {
  const copy = Buffer.from(pdf)
  const at = copy.indexOf(words)
  copy[at] = (copy[at] ?? 0) ^ 1
  return new Uint8Array(copy)
}

let signer: Signer
let signed: Uint8Array
beforeAll(async () => {
  signer = await signerNamed(person)
  signed = await sign(page, (content) => cmsOf(signer, content, {time}))
})

describe('a signed PDF', () => {
  it('tells who signed, of what office, and when', async () => {
    const {signatures, ids} = await read(signed)
    expect(signatures).toEqual([
      {
        signer: 'Trần Văn Bình',
        organization: 'UBND TỈNH TÂN HÒA',
        signedAt: '2026-03-05T01:30:00Z',
        coversWholeFile: true,
        intact: true,
      },
    ])
    expect(ids).toEqual([])
  })

  it('has its signatures in its record, and neither signer nor day are taken from them', async () => {
    const {record} = await createParser().parse(await readBytes(signed, 'a.pdf'))
    expect(record?.digitalSignatures).toHaveLength(1)
    expect(record?.signatures).toEqual([])
    expect(record?.issuedOn).toBeNull()
  })

  it('is no more intact once a byte was changed, and that is reported', async () => {
    const {signatures, ids} = await read(altered(signed, '12/SNV'))
    expect(signatures[0]).toMatchObject({signer: 'Trần Văn Bình', intact: false})
    expect(ids).toEqual(['signature-broken'])
  })

  it('is no more intact once it was cut off behind the signature', async () => {
    const {signatures, ids} = await read(signed.subarray(0, signed.length - 9))
    expect(signatures[0]).toMatchObject({coversWholeFile: false, intact: false})
    expect(ids).toEqual(['signature-broken'])
  })

  it('what was appended is not covered, and leaves the signature intact', async () => {
    const {signatures} = await read(append(signed, ['<</Type/Annot>>']))
    expect(signatures[0]).toMatchObject({coversWholeFile: false, intact: true})
  })

  it('may be signed again: the last signature covers the whole', async () => {
    const clerk = await signerNamed(office, 'ec')
    const twice = await sign(signed, (content) => cmsOf(clerk, content, {time}))
    const {signatures} = await read(twice)
    expect(signatures).toMatchObject([
      {signer: 'Trần Văn Bình', coversWholeFile: false, intact: true},
      {signer: 'Sở Nội vụ', organization: 'Tỉnh Tân Hòa', coversWholeFile: true, intact: true},
    ])
  })
})

describe('signatures of other kinds', () => {
  it.each(['rsa', 'pss', 'ec'] as const)('%s keys are checked', async (kind) => {
    const one = await signerNamed(office, kind)
    const made = (others: Signer) => sign(page, (content) => cmsOf(others, content))
    expect((await read(await made(one))).signatures[0]).toMatchObject({intact: true})
    const {keys} = await signerNamed(office, kind)
    const forged = await made({keys, certificate: one.certificate})
    expect((await read(forged)).signatures[0]).toMatchObject({intact: false})
  })

  it('without attributes the key alone decides', async () => {
    const plain = await sign(page, (content) => cmsOf(signer, content, {bare: true}))
    expect((await read(plain)).signatures[0]).toMatchObject({signedAt: null, intact: true})
    expect((await read(altered(plain, '12/SNV'))).signatures[0]).toMatchObject({intact: false})
  })

  it('adbe.pkcs7.sha1 holds the digest that it signs', async () => {
    const sha1 = (content: Uint8Array) => createHash('sha1').update(content).digest()
    const dictionary = {subFilter: 'adbe.pkcs7.sha1'}
    const make = (content: Uint8Array) => cmsOf(signer, content, {held: sha1(content)})
    const old = await sign(page, make, dictionary)
    expect((await read(old)).signatures[0]).toMatchObject({intact: true})
    expect((await read(altered(old, '12/SNV'))).signatures[0]).toMatchObject({intact: false})
  })

  it('adbe.x509.rsa_sha1 has its certificate beside it, in either kind of string', async () => {
    const der = Buffer.from(signer.certificate.toSchema().toBER())
    const literal = der.toString('latin1').replace(/[\\()\r\n]/gu, (mark) => {
      return mark === '\r' ? '\\r' : mark === '\n' ? '\\012' : `\\${mark}`
    })
    for (const value of [`<${der.toString('hex')}>`, `[(${literal})]`]) {
      const dictionary = {subFilter: 'adbe.x509.rsa_sha1', more: `/Cert${value}`}
      const old = await sign(page, (content) => bareOf(signer, content), dictionary)
      expect((await read(old)).signatures[0]).toMatchObject({signer: 'Trần Văn Bình', intact: true})
      expect((await read(altered(old, '12/SNV'))).signatures[0]).toMatchObject({intact: false})
    }
  })

  it.each([
    ["/M(D:20260305083000+07'00')", '2026-03-05T08:30:00+07:00'],
    ['/M(D:20260305013000Z)', '2026-03-05T01:30:00Z'],
    ['/M(D:20260305)', '2026-03-05'],
    ['/M(D:20260230083000Z)', null],
    ['/M(hôm qua)', null],
  ])('the dictionary tells the time where the signature does not: %s', async (more, signedAt) => {
    const timeless = await sign(page, (content) => cmsOf(signer, content), {more})
    expect((await read(timeless)).signatures[0]).toMatchObject({signedAt})
  })
})

describe('what is no signature, or none that can be read', () => {
  it.each([
    ['a place for one', async () => new Uint8Array(), {}],
    [
      'a timestamp of the file',
      (content: Uint8Array) => cmsOf(signer, content),
      {subFilter: 'ETSI.RFC3161'},
    ],
    [
      'rights granted by its maker',
      (content: Uint8Array) => cmsOf(signer, content),
      {more: '/Reference[<</TransformMethod/UR3>>]'},
    ],
  ])('%s is left out', async (_, make, dictionary) => {
    expect(await read(await sign(page, make, dictionary))).toEqual({signatures: [], ids: []})
  })

  it('odd bytes give a signature without a signer, and no verdict', async () => {
    for (const junk of [[0x30], [0x30, 0x80, 1], Array(4000).fill(0x30), [1, 2, 3]]) {
      const odd = await sign(page, async () => new Uint8Array(junk))
      const {signatures, ids} = await read(odd)
      expect(signatures[0]).toMatchObject({signer: null, coversWholeFile: true, intact: null})
      expect(ids).toEqual([])
    }
  })

  it('a signature cut off in its digits is still one', async () => {
    const at = Buffer.from(signed).lastIndexOf('/Contents<') + 2001
    const {signatures} = await read(signed.subarray(0, at))
    expect(signatures).toMatchObject([{signer: null, coversWholeFile: false, intact: false}])
  })

  it('ranges of anything are looked at in little time', async () => {
    const many = Buffer.from('/ByteRange[0 5 9 100]/Contents<30>'.repeat(50_000))
    const started = performance.now()
    expect((await read(new Uint8Array(many))).signatures.length).toBeLessThan(65)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('a signed DOCX', () => {
  const withSignature = async (xml: string) => {
    const zip = await JSZip.loadAsync(await docxOf({body: p('Số: 12/SNV-VP')}))
    zip.file('_xmlsignatures/sig1.xml', xml)
    return docx.read(await zip.generateAsync({type: 'uint8array'}), new VFile(), {})
  }

  it('tells who signed and when, and no verdict', async () => {
    const der = Buffer.from(signer.certificate.toSchema().toBER()).toString('base64')
    const result = await withSignature(
      `<Signature><KeyInfo><X509Data><X509Certificate>${der}</X509Certificate></X509Data></KeyInfo><xd:SigningTime>2026-03-05T08:30:00+07:00</xd:SigningTime></Signature>`,
    )
    expect(result?.digitalSignatures).toEqual([
      {
        signer: 'Trần Văn Bình',
        organization: 'UBND TỈNH TÂN HÒA',
        signedAt: '2026-03-05T01:30:00Z',
        coversWholeFile: null,
        intact: null,
      },
    ])
  })

  it('whose signature is damaged is read all the same', async () => {
    const zip = await JSZip.loadAsync(await docxOf({body: p('Số: 12/SNV-VP')}))
    zip.file('_xmlsignatures/sig1.xml', 'x'.repeat(900))
    const bytes = await zip.generateAsync({type: 'nodebuffer', compression: 'DEFLATE'})
    const entry = bytes.lastIndexOf('_xmlsignatures/sig1.xml') - 46
    bytes.writeUInt32LE(10, entry + 24) // it inflates to more than it says
    const file = await readBytes(bytes, 'a.docx')
    expect(String(file.value)).toBe('Số: 12/SNV-VP')
    expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['signature-unread'])
  })

  it('with a certificate that is none has no signer', async () => {
    const result = await withSignature('<X509Certificate>AAAA</X509Certificate>')
    expect(result?.digitalSignatures).toMatchObject([{signer: null, signedAt: null}])
  })
})
