import JSZip from 'jszip'
import {describe, expect, it} from 'vitest'
import {readBytes} from '../../src/index.js'
import {encryptedPage} from './encrypted-pdf.js'
import {type Lock, lockedAgile, lockedStandard} from './locked-package.js'
import {compoundOf} from './ole.js'
import {docxOf, p} from './ooxml.js'

const words = 'So: 12/SNV-VP'
const locked = encryptedPage(words, 'mo', 'chu')

async function read(bytes: Uint8Array, password?: string) {
  const file = await readBytes(bytes, 'a.pdf', password === undefined ? {} : {password})
  return {text: String(file.value ?? ''), ids: file.messages.map(({ruleId}) => ruleId)}
}

describe('a PDF with a password', () => {
  it('opens with that of its reader or of its owner', async () => {
    expect(await read(locked, 'mo')).toEqual({text: words, ids: []})
    expect(await read(locked, 'chu')).toEqual({text: words, ids: []})
  })

  it('tells a password that is missing from one that is wrong', async () => {
    expect(await read(locked)).toEqual({text: '', ids: ['encrypted-file']})
    expect(await read(locked, 'sai')).toEqual({text: '', ids: ['wrong-password']})
  })

  it('that only keeps others from changing it opens without', async () => {
    const open = encryptedPage(words, '', 'chu')
    expect(await read(open)).toEqual({text: words, ids: []})
    expect(await read(open, 'sai')).toEqual({text: words, ids: []})
  })

  it('a password for a file that has none does no harm', async () => {
    const file = await readBytes(new TextEncoder().encode(words), 'a.txt', {password: 'x'})
    expect(file.messages).toEqual([])
  })
})

describe('a DOCX with a password', async () => {
  const plain = await docxOf({body: p('Số: 12/SNV-VP')})
  const agile = (lock: Partial<Lock> = {}) => lockedAgile(plain, {password: 'mật khẩu', ...lock})
  const opened = async (bytes: Uint8Array, password?: string, name = 'a.docx') => {
    const file = await readBytes(bytes, name, password === undefined ? {} : {password})
    const {format, bytes: size} = file.data
    return {
      text: String(file.value ?? ''),
      ids: file.messages.map(({ruleId}) => ruleId),
      ...(format !== undefined && {format, size}),
    }
  }
  const read = (bytes: Uint8Array) => ({
    text: 'Số: 12/SNV-VP',
    ids: [],
    format: 'docx',
    size: bytes.length,
  })

  it.each([
    ['of Word 2010', agile({digest: 'SHA1', keyBits: 128})],
    ['of Word 2013', agile()],
    ['SHA-256', agile({digest: 'SHA256', keyBits: 192})],
    ['SHA-384', agile({digest: 'SHA384'})],
    ['of Word 2007', lockedStandard(plain, 'mật khẩu')],
  ])('%s opens with it, and only with it', async (_, bytes) => {
    expect(await opened(bytes, 'mật khẩu')).toEqual(read(bytes))
    expect(await opened(bytes, 'mat khau')).toEqual({text: '', ids: ['wrong-password']})
    expect(await opened(bytes)).toEqual({text: '', ids: ['encrypted-file']})
  })

  it('of more than one segment is whole', async () => {
    const zip = await JSZip.loadAsync(plain)
    zip.file('word/media/a.bin', Buffer.from(Array.from({length: 9000}, (_, i) => (i * i) % 251)))
    const long = await zip.generateAsync({type: 'uint8array'})
    expect(long.length).toBeGreaterThan(9000)
    const bytes = lockedAgile(long, {password: 'a'})
    expect(await opened(bytes, 'a')).toEqual(read(bytes))
  })

  it('that was changed behind its lock is broken', async () => {
    const bytes = Buffer.from(agile())
    const at = bytes.length - 3000
    bytes[at] = (bytes[at] ?? 0) ^ 1
    expect(await opened(bytes, 'mật khẩu')).toEqual({text: '', ids: ['broken-file']})
  })

  it.each([
    ['hashed without end', ['spinCount="1000"', 'spinCount="4000000"'], 'broken-file'],
    ['with half a lock', ['encryptedKeyValue', 'encryptedValue'], 'broken-file'],
    ['with keys that are none', ['keyBits="256"', 'keyBits="257"'], 'broken-file'],
    ['with another cipher', ['"AES"', '"RC2"'], 'locked-file'],
    ['with another digest', ['"SHA512"', '"WHIRLPOOL"'], 'locked-file'],
  ] as const)('%s says so', async (_, told, id) => {
    expect((await opened(agile({told}), 'mật khẩu')).ids).toEqual([id])
  })

  it.each([
    ['cut off', (bytes: Uint8Array) => bytes.subarray(0, 3000), 'broken-file'],
    ['managed by a server', () => compoundOf({EncryptedPackage: new Uint8Array(9)}), 'locked-file'],
    [
      'of another version',
      () =>
        compoundOf({EncryptedPackage: new Uint8Array(9), EncryptionInfo: Buffer.from([3, 0, 3])}),
      'locked-file',
    ],
  ] as const)('%s says so', async (_, change, id) => {
    expect((await opened(change(agile()), 'mật khẩu')).ids).toEqual([id])
  })

  it('a workbook is named, as one without', async () => {
    const zip = new JSZip()
    zip.file('[Content_Types].xml', '<Types/>').file('xl/workbook.xml', '<workbook/>')
    const sheet = await zip.generateAsync({type: 'uint8array'})
    const bytes = lockedAgile(sheet, {password: 'a'})
    expect((await opened(bytes, 'a', 'a.xlsx')).ids).toContain('unknown-format')
  })
})
