import {deflateSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import {createParser, type ReadOptions, readBytes} from '../../src/index.js'
import {append, onePage} from './signed-pdf.js'

const head = new Uint8Array(Buffer.from('%PDF-1.7\n'))
const page = onePage('Cong van So: 12/SNV-VP')

async function idsOf(bytes: Uint8Array, options: ReadOptions = {}): Promise<readonly string[]> {
  const file = await readBytes(bytes, 'a.pdf', options)
  const {messages} = await createParser().parse(file)
  return messages.filter(({severity}) => severity === 'error').map(({id}) => id)
}

/** A page whose words are a stream of one's own. */
function pageOf(stream: string | Uint8Array, keys: string, more: readonly string[] = []) {
  const data = typeof stream === 'string' ? stream : Buffer.from(stream).toString('latin1')
  return append(head, [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<<${keys}>>stream\n${data}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...more,
  ])
}

const bomb = deflateSync(Buffer.alloc(400 * 1024 * 1024, 32))

describe('a PDF that would unpack without end', () => {
  it.each([
    ['a long stream', bomb, '/FlateDecode'],
    ['a stream packed twice', deflateSync(bomb), '[/FlateDecode/FlateDecode]'],
    ['its short name', deflateSync(bomb), '[/Fl /Fl]'],
  ])('%s', async (_, data, filter) => {
    for (const length of [data.length, 5])
      expect(await idsOf(pageOf(data, `/Filter${filter}/Length ${length}`))).toEqual(['too-large'])
  })

  it('the length that stands elsewhere, and the end that is missing, are no way out', async () => {
    const indirect = pageOf(bomb, '/Filter/FlateDecode/Length 6 0 R', [String(bomb.length)])
    expect(await idsOf(indirect)).toEqual(['too-large'])
    const cut = bomb.subarray(0, bomb.length - 8)
    expect(await idsOf(pageOf(cut, `/Filter/FlateDecode/Length ${cut.length}`))).toEqual([
      'too-large',
    ])
  })

  it('an ordinary packed page is read', async () => {
    const words = deflateSync(Buffer.from('BT /F1 12 Tf 72 700 Td (So: 12/SNV-VP) Tj ET'))
    expect(await idsOf(pageOf(words, `/Filter/FlateDecode/Length ${words.length}`))).toEqual([])
    const twice = deflateSync(words)
    const keys = `/Filter[/FlateDecode/FlateDecode]/Length ${twice.length}`
    expect(await idsOf(pageOf(twice, keys))).toEqual([])
  })
})

describe('a PDF whose parts lead astray', () => {
  const catalog = '<</Type/Catalog/Pages 2 0 R>>'
  const leaf = [
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    '<</Length 44>>stream\nBT /F1 12 Tf 72 700 Td (So: 12/SNV-VP) Tj ET\nendstream',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'pages that hold themselves',
      [catalog, '<</Type/Pages/Kids[2 0 R]/Count 1>>'],
      ['broken-file'],
    ],
    [
      'many more pages than there are',
      [catalog, '<</Type/Pages/Kids[3 0 R]/Count 2000000000>>', ...leaf],
      [],
    ],
    ['more pages than there are', [catalog, '<</Type/Pages/Kids[3 0 R]/Count 40>>', ...leaf], []],
    ['no pages', [catalog], ['broken-file']],
  ])('%s', async (_, objects, ids) => {
    expect(await idsOf(append(head, objects))).toEqual(ids)
  })

  it('a table of objects that leads back to itself', async () => {
    const text = Buffer.from(page).toString('latin1')
    const start = /startxref\n(?<at>\d+)/u.exec(text)?.groups?.['at']
    const looped = text.replace('/Root 1 0 R', `/Root 1 0 R/Prev ${start}`)
    expect(await idsOf(new Uint8Array(Buffer.from(looped, 'latin1')))).toEqual([])
  })

  it('a form that draws itself', async () => {
    const form =
      '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Length 5>>stream\n/X Do\nendstream'
    const words = 'BT /F1 12 Tf 72 700 Td (So: 12/SNV-VP) Tj ET /X Do'
    const file = Buffer.from(pageOf(words, `/Length ${words.length}`, [form])).toString('latin1')
    const drawn = file.replace('/Resources<</Font', '/Resources<</XObject<</X 6 0 R>>/Font')
    expect((await idsOf(new Uint8Array(Buffer.from(drawn, 'latin1')))).length).toBeLessThan(2)
  })

  it('an image of absurd size is passed over', async () => {
    const words = 'BT /F1 12 Tf 72 700 Td (So: 12/SNV-VP) Tj ET q 90 0 0 90 0 0 cm /I Do Q'
    const image =
      '<</Type/XObject/Subtype/Image/Width 90000/Height 90000/BitsPerComponent 8/ColorSpace/DeviceRGB/Length 1>>stream\n0\nendstream'
    const file = Buffer.from(pageOf(words, `/Length ${words.length}`, [image])).toString('latin1')
    const drawn = file.replace('/Resources<</Font', '/Resources<</XObject<</I 6 0 R>>/Font')
    expect(await idsOf(new Uint8Array(Buffer.from(drawn, 'latin1')))).toEqual([])
  })

  it('scripts, programs to launch and enclosed files are left alone', async () => {
    const active = Buffer.from(page)
      .toString('latin1')
      .replace(
        '/Type/Catalog',
        '/Type/Catalog/OpenAction<</S/JavaScript/JS(globalThis.ran=1;app.alert(1))>>/AA<</WC<</S/Launch/F(calc.exe)>>>>/Names<</EmbeddedFiles<</Names[(a.exe)<</Type/Filespec/F(a.exe)>>]>>>>',
      )
    expect(await idsOf(append(new Uint8Array(Buffer.from(active, 'latin1')), ['null']))).toEqual([])
    expect(globalThis).not.toHaveProperty('ran')
  })

  it('cut off anywhere, it is read or gives one message', async () => {
    for (let part = 1; part < 24; part++) {
      const ids = await idsOf(page.subarray(0, Math.floor((page.length * part) / 24)))
      expect(ids.length, `${part}/24: ${ids}`).toBeLessThan(2)
    }
  })
})

describe('limits of one reading', () => {
  it('are set by the caller', async () => {
    expect(await idsOf(page, {limits: {pages: 1}})).toEqual([])
    expect(await idsOf(page, {limits: {bytes: 100}})).toEqual(['too-large'])
    expect(await idsOf(page, {limits: {lines: 0}})).toEqual(['too-large'])
    const two = append(head, [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
    ])
    expect(await idsOf(two, {limits: {pages: 1}})).toEqual(['too-large'])
  })
})
