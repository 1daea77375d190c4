import JSZip from 'jszip'
import {describe, expect, it} from 'vitest'
import {readAllBytes} from '../../src/index.js'
import {odtOf, p as odtP} from './odf.js'
import {docxOf, p} from './ooxml.js'

async function all(bytes: Uint8Array, name: string) {
  const files = await readAllBytes(bytes, name)
  return files.map(({data, messages}) => [
    data['file'] ?? data['inner'],
    ...messages.map(({ruleId}) => ruleId),
  ])
}

async function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(files))
    zip.file(name, content, {createFolders: false})
  return zip.generateAsync({type: 'nodebuffer', compression: 'DEFLATE'})
}

/** Places of the entries in the directory of a zip. */
function entriesOf(bytes: Buffer): number[] {
  const found: number[] = []
  for (
    let at = bytes.indexOf('PK\u0001\u0002');
    at >= 0;
    at = bytes.indexOf('PK\u0001\u0002', at + 1)
  )
    found.push(at)
  return found
}

describe('bombs', () => {
  it('parts that share their bytes are none', async () => {
    const bytes = await zipOf({'a.txt': 'a'.repeat(9000), 'b.txt': 'b'.repeat(9000)})
    const [first = 0, second = 0] = entriesOf(bytes)
    bytes.copyWithin(second + 16, first + 16, first + 28) // digest and sizes
    bytes.copyWithin(second + 42, first + 42, first + 46) // its place
    expect(await all(bytes, 'a.zip')).toEqual([[undefined, 'broken-file']])
  })

  it('zips in zips without end are opened to the second', async () => {
    let bytes = await zipOf({'a.txt': 'a'})
    for (let depth = 0; depth < 30; depth++) bytes = await zipOf({'r.zip': bytes, 'b.txt': 'b'})
    expect(await all(bytes, 'r.zip')).toEqual([
      ['r.zip/r.zip', 'too-large'],
      ['r.zip/r.zip/b.txt'],
      ['r.zip/b.txt'],
    ])
  })

  it('what all parts together inflate to is limited', async () => {
    const bytes = await zipOf({'a.txt': 'a'.repeat(9000), 'b.txt': 'b'.repeat(9000)})
    const files = await readAllBytes(bytes, 'a.zip', {limits: {inflated: 10_000}})
    expect(files.flatMap(({messages}) => messages.map(({ruleId}) => ruleId))).toEqual(['too-large'])
  })

  it('a part that inflates to more than it says is broken, the others are read', async () => {
    const bytes = await zipOf({'a.txt': 'a'.repeat(9000), 'b.txt': 'b'})
    const [first = 0] = entriesOf(bytes)
    bytes.writeUInt32LE(10, first + 24)
    expect(await all(bytes, 'a.zip')).toEqual([['a.txt', 'broken-file'], ['a.zip/b.txt']])
  })
})

describe('a damaged document is no folder of dispatches', () => {
  it.each([
    ['ODT whose type is not told', async () => odtOf({body: odtP('Số: 1')}), 'mimetype', 'odt'],
    [
      'DOCX without its types',
      async () => docxOf({body: p('Số: 1')}),
      '[Content_Types].xml',
      'docx',
    ],
  ] as const)('%s', async (_, make, part, format) => {
    const zip = await JSZip.loadAsync(await make())
    zip.file(part, 'x').remove(part)
    const bytes = await zip.generateAsync({type: 'uint8array'})
    const files = await readAllBytes(bytes, `a.${format}`)
    expect(files.map(({data}) => [data['inner'], data['format'] ?? format])).toEqual([
      [undefined, format],
    ])
  })
})

describe('names', () => {
  it('that would lead elsewhere or steer a terminal are made harmless', async () => {
    const bytes = await zipOf({
      '/etc/a.txt': 'a',
      'b\u0000\u001B[2J.txt': 'b',
      '..\\..\\c.txt': 'c',
      'd/./../e.txt': 'e',
    })
    expect(await all(bytes, 'a.zip')).toEqual([
      ['a.zip/etc/a.txt'],
      ['a.zip/b\uFFFD\uFFFD[2J.txt'],
      ['a.zip/c.txt'],
      ['a.zip/d/e.txt'],
    ])
  })

  it('that turn the order of letters lose the marks that do so', async () => {
    const bytes = await zipOf({'cv\u202Efdp.txt': 'a', 'b\u2066\u200F.txt': 'b'})
    expect(await all(bytes, 'a.zip')).toEqual([
      ['a.zip/cv\uFFFDfdp.txt'],
      ['a.zip/b\uFFFD\uFFFD.txt'],
    ])
  })
})
