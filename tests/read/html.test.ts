import {describe, expect, it} from 'vitest'
import {readBytes} from '../../src/index.js'
import type {SourceText} from '../../src/source/source-text.js'

async function read(page: string | Uint8Array, name = 'a.html') {
  const file = await readBytes(typeof page === 'string' ? Buffer.from(page) : page, name)
  const source = file.data['source'] as SourceText | undefined // put there by `readBytes`
  return {lines: source?.lines ?? [], ids: file.messages.map(({ruleId}) => ruleId), data: file.data}
}

const words = async (page: string) => (await read(page)).lines.map(({text}) => text)

describe('words of a page', () => {
  it('white space folds, entities are letters, blocks part lines', async () => {
    expect(await words('<p>a\n   b &amp; &#273;<p>c<div>d</div>e')).toEqual([
      'a b & đ',
      'c',
      'd',
      'e',
    ])
  })

  it('one break parts lines of a paragraph, two part paragraphs', async () => {
    const {lines} = await read('<p>Một dòng.<br>Hai.<br><br>Ba.</p>')
    expect(lines.map(({text, opens}) => [text, opens])).toEqual([
      ['Một dòng.', true],
      ['Hai.', undefined],
      ['Ba.', true],
    ])
  })

  it('what is hidden, deleted, pressed or run is left out', async () => {
    const page =
      '<p>a<del>b</del><span style="display:none">c</span><b hidden>d</b><button>e</button><script>f</script><!-- g --></p><p style="mso-hide:all">h</p>'
    expect(await words(page)).toEqual(['a'])
  })

  it('what a plain rule of a style sheet in the page hides is left out', async () => {
    const page = (css: string) =>
      `<html><head><style>${css}</style></head><body><p>a</p><div class="x menu">b</div><p id="c">c</p></body></html>`
    expect(await words(page('/* .x */ .menu, p#c {color:red;display: none !important}'))).toEqual([
      'a',
    ])
    for (const css of [
      '@media print {.menu {display:none}}',
      '.menu {display:none} .menu.open {display:block}',
      '.menu .x {display:none}',
      '/* .menu {display:none} */',
      '.menu {display:none',
      'p {color:red}',
    ])
      expect(await words(page(css)), css).toEqual(
        css === '.menu {display:none' ? ['a', 'c'] : ['a', 'b', 'c'],
      )
    const shown = page('.x {display:none}').replace('class=', 'style="display:block" class=')
    expect(await words(shown)).toEqual(['a', 'b', 'c'])
  })

  it('looks are handed down', async () => {
    const {lines} = await read(
      '<center><b>A</b></center><div align="right"><i>b</i></div><p style="text-align:justify">c<sup>2</sup>',
    )
    expect(lines).toMatchObject([
      {text: 'A', align: 'center', bold: true},
      {text: 'b', align: 'right', italic: true},
      {text: 'c²', align: 'justify'},
    ])
  })

  it('preformatted words keep their lines', async () => {
    expect(await words('<pre>a\nb\n  c</pre>')).toEqual(['a', 'b', 'c'])
  })

  it('lists show the labels of a browser', async () => {
    const page =
      '<ol type="I" start="2"><li>a<ol><li>b<li value="5">c</ol><li><p>d</p></ol><ul><li>e<li>- g</ul><ol style="list-style-type:lower-alpha"><li>h</ol><ul style="list-style:none"><li>i</ul>'
    expect(await words(page)).toEqual([
      'II. a',
      '1. b',
      '5. c',
      'III. d',
      '- e',
      '- g',
      'a. h',
      'i',
    ])
  })

  it('a label stands before words of its own item only, and is a number only where one is told', async () => {
    expect(await words('<ol><li></li></ol><p>Đoạn sau')).toEqual(['Đoạn sau'])
    expect(await words('<ol><li>a<li> <li>b</ol>c')).toEqual(['1. a', '3. b', 'c'])
    expect(await words('<ol start="abc"><li>x</ol>')).toEqual(['1. x'])
    const [large = ''] = await words('<ol type="I" start="2000000000"><li>x</ol>')
    expect(large).toBe('2000000000. x')
  })

  it('a label that Word wrote out stands before its words', async () => {
    const page = `<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>Việc<!--[if gte mso 9]><xml>x</xml><![endif]--></p>`
    expect(await words(page)).toEqual(['1. Việc'])
  })
})

describe('tables of a page', () => {
  const sides = async (page: string) =>
    (await read(page)).lines.map(({column, cell}) => column ?? cell?.column)

  it.each([
    ['<table><tr><td>a<td>b</table>', ['left', 'right']],
    ['<table border="1"><tr><td>a<td>b</table>', [0, 1]],
    ['<table border="1" style="border-color:#ffffff"><tr><td>a<td>b</table>', ['left', 'right']],
    [
      '<table border="1"><tr><td style="border:none">a<td style="border:none">b</table>',
      ['left', 'right'],
    ],
    ['<table><tr><td style="border:solid windowtext 1.0pt">a<td>b</table>', [0, 1]],
    [
      '<div><div style="float:left">a</div> <div style="float:right">b</div></div>',
      ['left', 'right'],
    ],
    [
      '<div style="display:inline-block">a</div><div style="display:inline-block">b</div>',
      ['left', 'right'],
    ],
  ])('%s', async (page, found) => {
    expect(await sides(page)).toEqual(found)
  })

  it('one column of words is no table', async () => {
    expect(
      await words('<table><tr><td></td><td><table><tr><td>a<td>b</table><p>c</td></tr></table>'),
    ).toEqual(['a', 'b', 'c'])
    expect(
      await sides('<table><tr><td></td><td><table><tr><td>a<td>b</table></td></tr></table>'),
    ).toEqual(['left', 'right'])
  })

  it('merged cells keep their places', async () => {
    const {lines} = await read(
      '<table border=1><tr><th rowspan=2>a<th colspan=2>b<tr><td>c<td>d</table>',
    )
    expect(lines.map(({text, cell}) => `${text}${cell?.row}${cell?.column}`)).toEqual([
      'a00',
      'b01',
      'c11',
      'd12',
    ])
  })
})

describe('the document in a page', () => {
  const menu = '<ul><li><a href="/1">Trang chủ</a><li><a href="/2">Văn bản</a></ul>'
  const text = '<p>Một đoạn văn khá dài của văn bản cần đọc.</p>'.repeat(5)

  it.each([
    `<nav>${menu}</nav><main><div>${text}</div></main><footer>Bản quyền</footer>`,
    `<div>${menu}</div><div><div class="t"><input type="text">Tìm</div><div>${text}</div><div>Liên quan: ${menu}</div></div>`,
    `<form><table><tr><td>${menu}</td><td>${text}</td><td>${menu}<button>Xem</button></td></tr></table></form>`,
    `<div role="tablist">Nội dung</div><div>${text}${menu}</div>`,
  ])('%s', async (page) => {
    const found = await words(page)
    expect(found).toHaveLength(5)
  })

  it('a letterhead in a box of its own is kept', async () => {
    const found = await words(
      `<div>${menu}</div><div><div>CƠ QUAN</div><div>${text}</div><div>Ký tên</div></div>`,
    )
    expect([found[0], found.at(-1)]).toEqual(['CƠ QUAN', 'Ký tên'])
  })

  it('a page without a frame is read whole', async () => {
    expect(
      await words(`<div>a</div><table><tr><td>${text}</td></tr></table><p>b</p>`),
    ).toHaveLength(7)
  })
})

describe('encodings and what is no page', () => {
  it.each([
    ['utf-16le', Buffer.from('\uFEFF<html><p>Số', 'utf16le')],
    [
      'windows-1258',
      Buffer.from(
        '<meta http-equiv=Content-Type content="text/html; charset=windows-1258"><p>S\xf4\xec',
        'latin1',
      ),
    ],
    ['utf-8', Buffer.from('<meta charset=windows-1252><p>Số')],
  ])('%s', async (encoding, bytes) => {
    const {lines, data} = await read(bytes)
    expect([lines[0]?.text.slice(0, 2), data['encoding']]).toEqual([
      encoding === 'windows-1258' ? 'Số'.slice(0, 2) : 'Số',
      encoding,
    ])
  })

  it('a tag within a text makes no page of it', async () => {
    const {data} = await read('Số: 01 <html> <p>', 'a.txt')
    expect(data['format']).toBe('text')
    const page = await read('\uFEFF <!-- saved --><!DOCTYPE html><p>a', 'a.txt')
    expect([page.data['format'], page.ids]).toEqual(['html', ['misnamed-file']])
  })

  it('many comments before no page take no time', async () => {
    const started = Date.now()
    await read(`${'<!--a-->'.repeat(300)}Số: 01`, 'a.txt')
    expect(Date.now() - started).toBeLessThan(2000)
  })

  it('elements within each other have an end', async () => {
    expect((await read('<div>'.repeat(100_000))).ids).toEqual(['too-large'])
    expect((await read('<b><i>'.repeat(50_000))).ids).toEqual(['too-large'])
  })

  it('a long page takes time in proportion', async () => {
    const started = Date.now()
    expect(
      (await read(`<p>${'<a href=#x>b</a> c<br>'.repeat(40_000)}`)).lines.length,
    ).toBeGreaterThan(1000)
    expect(Date.now() - started).toBeLessThan(8000)
  })
})
