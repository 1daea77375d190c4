import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import JSZip from 'jszip'
import {describe, expect, it} from 'vitest'
import {catalog} from '../src/diagnostics/catalog.js'
import {xlsx} from '../src/emit/xlsx.js'
import {createParser, readBytes} from '../src/index.js'
import {pipeline} from '../src/pipeline.js'
import {openPool} from '../src/pool/index.js'
import {encryptedPage} from './read/encrypted-pdf.js'
import {odtOf, p} from './read/odf.js'
import {compoundOf} from './read/ole.js'
import {docxOf} from './read/ooxml.js'
import {scrambled} from './read/scrambled-pdf.js'
import {onePage, sign} from './read/signed-pdf.js'
import {fixtureScan, letter, parsedScan, scanBytes, standInOcr} from './read/stand-in-ocr.js'
import {run} from './stand-in.js'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const idsOf = async (content: Uint8Array, name: string) =>
  (await createParser().parse(await readBytes(content, name))).messages.map(({id}) => id)

/** A PDF of one page, with objects of one's own and what its trailer tells. */
function pdf(kids: string, trailer = '', more: readonly string[] = []): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${kids ? 1 : 0}>>`,
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
    ...more,
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  const size = objects.length + 1
  text += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`
  return bytes(text)
}

const word = '00'.repeat(31)
const encryption = `<</Filter/Standard/V 1/R 2/O<${word}01>/U<${word}02>/P -44>>`

/** What updating a list says, whose file is made in a folder. */
async function saidOf(make: (folder: string) => Promise<string>): Promise<readonly string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'congvan-catalog-'))
  try {
    const name = await make(folder)
    writeFileSync(
      path.join(folder, 'a.txt'),
      'Số: 01/CV-AB\nKính gửi: Ban Quản lý.\nĐề nghị báo cáo.\n',
    )
    const {stderr} = await run(['checklist', 'a.txt', '--update', name], {cwd: folder})
    return [...stderr.matchAll(/\[(?<id>\p{Ll}[\p{Ll}-]+)\]/gu)].map(
      ({groups}) => groups?.['id'] ?? '',
    )
  } finally {
    rmSync(folder, {recursive: true})
  }
}

async function idsOfScan(...given: Parameters<typeof parsedScan>): Promise<readonly string[]> {
  return (await parsedScan(...given)).messages.map(({id}) => id)
}

/** What is said of a file whose thread meets with an accident. */
async function idsOfUnwell(accident: string): Promise<readonly string[]> {
  const entry = new URL('pool/unwell.mjs', import.meta.url)
  const pool = await openPool({}, 1, {entry, seconds: 0.3})
  const parts = await pool.parseAll(accident)
  await pool.close()
  return parts.flatMap(({messages}) => messages.map(({id}) => id))
}

/** Inputs that a transcript cannot hold, each with the message it gives. */
const inputs: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  'no-text-layer': async () => {
    const file = await readBytes(scanBytes('cong-van-so-giao-viec.pdf'), 'a.pdf', {ocr: 'off'})
    return (await createParser().parse(file)).messages.map(({id}) => id)
  },
  'read-by-ocr': async () => idsOfScan(letter('Số: 1/CV-AB', 95)),
  'ocr-failed': () => idsOfScan(undefined),
  'ocr-page-limit': async () => {
    const options = {engine: standInOcr(letter('Số: 1/CV-AB', 95)), ocrPages: 1}
    const file = await readBytes(fixtureScan('ke-hoach-bang-phan-cong'), 'a.pdf', options)
    return (await createParser(options).parse(file)).messages.map(({id}) => id)
  },
  'illegible-citation': () =>
    idsOfScan([...letter('Số: 1/CV-AB', 95), ['Thực hiện Kế hoạch số 7/KH-UBND.', 60, 250]]),
  'illegible-signer': () =>
    idsOfScan([...letter('Số: 1/CV-AB', 95), ['Nơi nhận:', 95, 200], ['- Như trên;', 95, 200]]),
  'illegible-stamp': () => idsOfScan(letter('Số: 1/CV-AB', 95), 'a.png', 1, [['HỗA Tốp', 20, 200]]),
  'contradictory-number': () => idsOfScan(letter('Số: 1215/STC-QLNS', 95), '2-stc-qlns.png'),
  'encrypted-file': () =>
    idsOf(pdf('3 0 R', `/Encrypt 4 0 R/ID[<${word}03><${word}03>]`, [encryption]), 'a.pdf'),
  'wrong-password': async () => {
    const file = await readBytes(encryptedPage('x', 'mo', 'chu'), 'a.pdf', {password: 'sai'})
    return file.messages.map(({ruleId}) => ruleId ?? '')
  },
  'broken-file': () => idsOf(pdf(''), 'a.pdf'),
  'cut-off-file': () => idsOf(bytes('{\\rtf1\\ansi {\\b 01/CV-AB\\par'), 'a.rtf'),
  'old-word-file': () => idsOf(compoundOf({WordDocument: bytes('')}), 'a.doc'),
  'container-file': () => idsOf(bytes('PK'), 'a.zip'),
  'locked-file': async () =>
    idsOf(await odtOf({body: p('a'), manifest: '<manifest:encryption-data/>'}), 'a.odt'),
  'too-large': () => idsOf(bytes('a\n'.repeat(200_001)), 'a.txt'),
  'other-sheets': () =>
    saidOf(async (folder) => {
      const columns = ['Mã', 'Nội dung việc'].map((title) => ({title, width: 9}))
      const own = {name: 'Riêng', columns: [{title: 'a', width: 9}], rows: []}
      const sheets = xlsx([{name: 'Việc', columns, rows: [['', 'gọi điện']]}, own])
      writeFileSync(path.join(folder, 'viec.xlsx'), sheets)
      return 'viec.xlsx'
    }),
  'no-backup': () =>
    saidOf(async (folder) => {
      const name = `${'v'.repeat(250)}.md` // with `.bak` behind it, longer than a file system allows
      writeFileSync(path.join(folder, name), '- [ ] a <!-- congvan:own-1 -->\n')
      return name
    }),
  'active-content': () =>
    idsOf(pdf('3 0 R', '', ['<</S/JavaScript/JS(app.alert\\(1\\))>>']), 'a.pdf'),
  'signature-broken': async () => {
    const signed = await sign(onePage('So: 1/CV-AB'), async () => bytes('0000'))
    return idsOf(signed.subarray(0, signed.length - 9), 'a.pdf')
  },
  'signature-unread': async () => {
    const zip = await JSZip.loadAsync(await docxOf({body: '<w:p/>'}))
    zip.file('_xmlsignatures/sig1.xml', 'x'.repeat(3_000_000))
    return idsOf(await zip.generateAsync({type: 'uint8array'}), 'a.docx')
  },
  'damaged-text-layer': async () => {
    const own = new URL('../fixtures/to-trinh-so/input.pdf', import.meta.url)
    const file = await readBytes(scrambled(readFileSync(own)), 'a.pdf', {ocr: 'off'})
    return file.messages.map(({ruleId}) => ruleId ?? '')
  },
  'took-too-long': () => idsOfUnwell('hang'),
  'worker-ended': () => idsOfUnwell('exit'),
  'appendix-tasks': () =>
    idsOf(
      Buffer.from(
        [
          'Số: 12/KH-SYT',
          '**KẾ HOẠCH**',
          '1. Phòng Nghiệp vụ Y thực hiện Kế hoạch này.',
          '**Nơi nhận:**',
          '- Lưu: VT.',
          '**PHỤ LỤC**',
          '| TT | Nội dung công việc | Đơn vị chủ trì |\n|---|---|---|\n| 1 | Rà soát danh mục | Phòng Dược |',
        ].join('\n\n'),
      ),
      'a.md',
    ),
  'unrecognized-lines': async () => {
    const file = await readBytes(bytes('So: 1/CV-AB'), 'a.txt')
    const machine = pipeline()
    const position = {start: {line: 1, column: 1}, end: {line: 1, column: 4}}
    const children = [{type: 'unrecognized' as const, value: 'So:', position}]
    machine.stringify({type: 'root', children}, file)
    return file.messages.map(({ruleId}) => ruleId ?? '')
  },
}

/** Ids that stand behind the messages of transcripts, and behind those of faults that had to be staged. */
const shown = [
  ...readdirSync(new URL('cli/', import.meta.url)).map((name) => `cli/${name}`),
  'cli-files.test.ts',
].flatMap((name) =>
  [
    ...readFileSync(new URL(name, import.meta.url), 'utf8').matchAll(
      /\[(?<id>\p{Ll}[\p{Ll}-]+)\]/gu,
    ),
  ].map(({groups}) => groups?.['id'] ?? ''),
)

describe('the catalogue', () => {
  it.each(Object.entries(inputs))('%s', async (id, idsOfInput) => {
    expect(await idsOfInput()).toContain(id)
  })

  it('has a case for every message', () => {
    const cases = new Set([...shown, ...Object.keys(inputs)])
    expect(Object.keys(catalog).filter((id) => !cases.has(id))).toEqual([])
  })
})
