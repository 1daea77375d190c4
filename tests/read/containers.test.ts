import {readFileSync} from 'node:fs'
import JSZip from 'jszip'
import {describe, expect, it} from 'vitest'
import {fingerprints, readAllBytes, readBytes} from '../../src/index.js'
import {foreignKind} from '../../src/read/sniff.js'
import {docxOf} from './ooxml.js'

type Files = Readonly<Record<string, string | Uint8Array>>

async function zipOf(files: Files): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(files))
    zip.file(name, content, {createFolders: false})
  return zip.generateAsync({type: 'uint8array'})
}

async function all(bytes: Uint8Array, name: string) {
  const files = await readAllBytes(bytes, name)
  return files.map(({data, messages}) => [
    data['file'] ?? data['inner'],
    ...messages.map(({ruleId}) => ruleId),
  ])
}

describe('a zip', () => {
  it('gives each file in it, under a name that leads nowhere', async () => {
    const bytes = await zipOf({
      'a/b.txt': 'a',
      '../../c.txt': 'c',
      'C:\\d\\e.md': 'e',
      '__MACOSX/a/._b.txt': 'x',
      '~$f.docx': 'x',
      'g/.h': 'x',
      'i.jpg2': 'x',
      'k.txt': '',
    })
    expect(await all(bytes, 'den/goi.zip')).toEqual([
      [undefined, 'passed-over'],
      ['goi.zip/a/b.txt'],
      ['goi.zip/c.txt'],
      ['goi.zip/d/e.md'],
      ['k.txt', 'empty-file'],
    ])
  })

  it('is measured by the files that are read, not by those beside them', async () => {
    const word = await docxOf({body: '<w:p><w:r><w:t>a</w:t></w:r></w:p>'})
    const zip = new JSZip()
    zip.file('cv.docx', word).file('so-lieu.xml', '0'.repeat(34 * 1024 * 1024))
    zip.file('phim.mp4', '0'.repeat(1024 * 1024))
    const bytes = await zip.generateAsync({type: 'uint8array', compression: 'DEFLATE'})
    const files = await readAllBytes(bytes, 'a.zip', {limits: {inflated: 500_000}})
    expect(files.map(({data, messages}) => [data['file'], messages[0]?.ruleId])).toEqual([
      [undefined, 'passed-over'],
      ['a.zip/cv.docx', undefined],
    ])
  })

  it('the fingerprints of its files are taken within the limits', async () => {
    const {pathname} = new URL('../../fixtures/to-trinh-so/input.docx', import.meta.url)
    expect(await fingerprints(pathname)).toHaveLength(1)
    expect(await fingerprints(pathname, {limits: {bytes: 10}})).toEqual([])
  })

  it('in a zip is opened, one deeper is not', async () => {
    const inner = await zipOf({'c.zip': await zipOf({'d.txt': 'd'}), 'e.txt': 'e'})
    expect(await all(await zipOf({'b.zip': inner}), 'a.zip')).toEqual([
      ['b.zip/c.zip', 'too-large'],
      ['a.zip/b.zip/e.txt'],
    ])
  })

  it('that holds a Word file as it is, is no Word file', async () => {
    const word = await docxOf({body: '<w:p><w:r><w:t>a</w:t></w:r></w:p>'})
    const zip = new JSZip()
    zip.file('cv.docx', word, {compression: 'STORE'})
    const files = await readAllBytes(await zip.generateAsync({type: 'uint8array'}), 'a.zip')
    expect(files.map(({data}) => [data['file'], data['format']])).toEqual([
      ['a.zip/cv.docx', 'docx'],
    ])
  })

  it('a file with a password or that is broken does not stop the others', async () => {
    const bytes = await zipOf({'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c', 'd.txt': 'd'})
    const view = new DataView(bytes.buffer)
    const [, second = 0, third = 0, fourth = 0] = entriesOf(view)
    view.setUint16(second + 8, 1, true)
    view.setUint16(third + 10, 99, true)
    view.setUint16(fourth + 8, 1, true)
    view.setUint16(fourth + 10, 99, true)
    expect(await all(bytes, 'a.zip')).toEqual([
      ['a.zip/a.txt'],
      ['b.txt', 'encrypted-file'],
      ['c.txt', 'broken-file'],
      ['d.txt', 'locked-file'],
    ])
  })

  it.each([
    ['locked.zip', 'mật khẩu'], // zip -P 'mật khẩu'
    ['locked-aes.zip', 'mat khau'], // 7z a -tzip -mem=AES256 -p'mat khau'
  ])('files of %s are read with their password', async (name, right) => {
    const bytes = readFileSync(new URL(name, import.meta.url))
    const read = (password: string) => readAllBytes(new Uint8Array(bytes), 'a.zip', {password})
    const opened = await read(right)
    expect(opened.map(({value}) => value)).toEqual(['Số: 12/TB-SNV', 'Văn bản '.repeat(20).trim()])
    const refused = await read('khác')
    const ids = refused.flatMap(({messages}) => messages.map(({ruleId}) => ruleId))
    expect(ids).toEqual(['wrong-password', 'wrong-password'])
  })

  it('what was locked with AES and changed since is broken', async () => {
    const bytes = new Uint8Array(readFileSync(new URL('locked-aes.zip', import.meta.url)))
    const header = 'a.txt'.length + 11 // the name, and the field that tells of AES
    const check = 16 + 2
    const first = Buffer.from(bytes).indexOf('a.txt') + header + check
    bytes[first] = (bytes[first] ?? 0) ^ 1
    const [changed] = await readAllBytes(bytes, 'a.zip', {password: 'mat khau'})
    expect(changed?.messages.map(({ruleId}) => ruleId)).toEqual(['broken-file'])
  })

  it('names of old programs are in code page 437', async () => {
    const bytes = await zipOf({'aX.txt': 'a'})
    for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0x58) bytes[at] = 0x82
    expect(await all(bytes, 'a.zip')).toEqual([['a.zip/aé.txt']])
  })

  it('too many files, no file, no zip', async () => {
    const many = Object.fromEntries(Array.from({length: 1001}, (_, index) => [`${index}.txt`, 'a']))
    expect(await all(await zipOf(many), 'a.zip')).toEqual([[undefined, 'too-large']])
    expect(await all(await zipOf({'a.jpg2': 'x'}), 'a.zip')).toEqual([
      [undefined, 'passed-over', 'empty-container'],
    ])
    expect(await all(Buffer.from('PK not'), 'a.zip')).toEqual([[undefined, 'broken-file']])
  })

  it('read by itself says how to read what is in it', async () => {
    const {messages} = await readBytes(await zipOf({'a.txt': 'a'}), 'a.zip')
    expect(messages.map(({ruleId}) => ruleId)).toEqual(['container-file'])
  })
})

/** Places of the entries in the directory. */
function entriesOf(view: DataView): number[] {
  const found: number[] = []
  for (let at = 0; at + 4 < view.byteLength; at++)
    if (view.getUint32(at, true) === 0x02014b50) found.push(at)
  return found
}

describe('a mail', () => {
  const part = (headers: string, body: string) => `--b\r\n${headers}\r\n\r\n${body}\r\n`
  const mailOf = (...parts: readonly string[]) =>
    Buffer.from(
      `From: a@tanhoa.example\r\nDate: Mon, 1 Jun 2026 08:00:00 +0700\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${parts.join('')}--b--\r\n`,
    )
  const attached = (name: string, type = 'application/octet-stream') =>
    `Content-Type: ${type}\r\nContent-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}`

  it('gives its attachments, a mail in it opened, pictures of its words left out', async () => {
    const inner = mailOf(part(attached('trong.txt'), 'c')).toString()
    const bytes = mailOf(
      part('Content-Type: text/plain', 'Gửi anh.'),
      part(attached('Công văn.txt'), 'a'),
      part(
        'Content-Type: image/png\r\nContent-Disposition: inline; filename=logo.png\r\nContent-ID: <1>',
        'x',
      ),
      part(
        'Content-Type: message/rfc822',
        inner.replaceAll('boundary=b', 'boundary=c').replaceAll('--b', '--c'),
      ),
    )
    expect(await all(bytes, 'thu')).toEqual([
      [undefined, 'passed-over'],
      ['thu/Công văn.txt'],
      ['thu/2.eml/trong.txt'],
    ])
  })

  it('gives a photo that stands inline; a picture that its words show is left out', async () => {
    const photo = (id: string) =>
      part(
        `Content-Type: image/png\r\nContent-Disposition: inline; filename=${id}.png\r\nContent-ID: <${id}>`,
        'x'.repeat(40_000),
      )
    const page = part('Content-Type: text/html', '<p>Gửi anh.<img src="cid:a">')
    const related = `--b\r\nContent-Type: multipart/related; boundary=c\r\n\r\n${`${page}${photo('a')}${photo('r')}`.replaceAll('--b', '--c')}--c--\r\n`
    const found = await all(mailOf(related, photo('i')), 'thu')
    expect(found.map(([name]) => name)).toEqual([undefined, 'r.png', 'i.png'])
    expect(found[0]).toEqual([undefined, 'passed-over'])
  })

  it('is told by its headers', async () => {
    expect(await all(mailOf(part(attached('a.txt'), 'a')), 'thu.txt')).toEqual([
      [undefined, 'misnamed-file'],
      ['thu.txt/a.txt'],
    ])
    expect(await all(Buffer.from('Subject: a\nTo: b\n\nc'), 'a.txt')).toEqual([['a.txt']])
  })
})

describe('formats that are known by sight', () => {
  const ole = (name: string) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from(name, 'utf16le'),
    ])

  it.each([
    ['xls', ole('Workbook')],
    ['msg', ole('__substg1.0_0037001F')],
    [undefined, ole('WordDocument')],
    ['rar', Buffer.from('526172211a0700', 'hex')],
  ])('%s', (kind, bytes) => {
    expect(foreignKind(bytes)).toBe(kind)
  })

  it('are named, whatever their ending', async () => {
    const sheet = await zipOf({'[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>'})
    const {messages} = await readBytes(sheet, 'a.docx')
    expect(messages.map(({ruleId, reason}) => [ruleId, reason.includes('.xlsx')])).toEqual([
      ['unknown-format', true],
    ])
  })

  it('Word files with macros and templates are read, their macros are not', async () => {
    const zip = await JSZip.loadAsync(await docxOf({body: '<w:p><w:r><w:t>a</w:t></w:r></w:p>'}))
    zip.file('word/vbaProject.bin', 'Sub AutoOpen()')
    const bytes = await zip.generateAsync({type: 'uint8array'})
    for (const name of ['a.docm', 'a.dotx', 'a.dotm', 'a']) {
      const {value, messages} = await readBytes(bytes, name)
      expect([String(value), messages.length]).toEqual(['a', 0])
    }
  })
})
