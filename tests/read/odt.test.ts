import {describe, expect, it} from 'vitest'
import {readBytes} from '../../src/index.js'
import {item, list, odtOf, type Parts, p, readOdt} from './odf.js'

const lines = async (parts: Parts) => (await readOdt(parts)).source?.lines ?? []
const words = async (parts: Parts) => (await lines(parts)).map(({text}) => text)

const level = (number: number, more: string) =>
  `<text:list-level-style-number text:level="${number}" ${more}/>`
const outline = `<text:list-style style:name="L">${level(1, 'style:num-format="I" style:num-suffix="."')}${level(2, 'style:num-format="1" style:num-suffix="." text:display-levels="2"')}${level(3, 'style:num-format="a" style:num-suffix=")"')}<text:list-level-style-bullet text:level="4" text:bullet-char="•"/></text:list-style>`

describe('labels of lists', () => {
  it('are those that LibreOffice shows, deeper levels begin again', async () => {
    const body = list(
      'L',
      item(
        p('Một'),
        list(
          '',
          item(p('con')) +
            item(p('con'), p('không số'), list('', item(p('điểm'), list('', item(p('gạch')))))),
        ),
      ) + item(p('Hai'), list('', item(p('con')))),
    )
    expect(await words({body, styles: outline})).toEqual([
      'I. Một',
      'I.1. con',
      'I.2. con',
      'không số',
      'a) điểm',
      '• gạch',
      'II. Hai',
      'II.1. con',
    ])
  })

  it('a list begins anew, unless it continues one of its style or the one it names', async () => {
    const one = (word: string, more = '') => list('L', item(p(word)), more)
    const body = [
      one('a', ' xml:id="x"'),
      one('b'),
      one('c', ' text:continue-numbering="true"'),
      one('d', ' text:continue-list="x"'),
    ].join('')
    expect(await words({body, common: outline})).toEqual(['I. a', 'I. b', 'II. c', 'II. d'])
  })

  it('a level may begin elsewhere, an item too; a template of LibreOffice says how labels look', async () => {
    const styles = `<text:list-style style:name="L">${level(1, 'style:num-format="1" text:start-value="4" loext:num-list-format="(%1%)"')}</text:list-style>`
    const body = list(
      'L',
      `${item(p('a'))}<text:list-item text:start-value="9"><text:p>b</text:p></text:list-item>`,
    )
    expect(await words({body, styles})).toEqual(['(4) a', '(9) b'])
  })

  it('headings are numbered by the outline', async () => {
    const common = `<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>`
    const h = (depth: number, word: string) =>
      `<text:h text:outline-level="${depth}">${word}</text:h>`
    expect(await words({body: h(1, 'a') + h(2, 'b') + h(1, 'c'), common})).toEqual([
      'I. a',
      'b',
      'II. c',
    ])
  })
})

describe('words', () => {
  const style = (family: string, name: string, properties: string, parent = '') =>
    `<style:style style:name="${name}" style:family="${family}"${parent && ` style:parent-style-name="${parent}"`}>${properties}</style:style>`

  it('spaces, tabs, breaks and folded white space', async () => {
    const body = p('a<text:s text:c="2"/>b\n   c<text:line-break/>D')
    expect(await words({body})).toEqual(['a b c', 'D'])
  })

  it('bold and alignment come through the chain of styles, a span overrides', async () => {
    const common = style(
      'paragraph',
      'A',
      '<style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold"/>',
    )
    const styles =
      style('paragraph', 'B', '', 'A') +
      style('text', 'T', '<style:text-properties fo:font-weight="normal"/>')
    const [first, second] = await lines({
      body: p('a', 'B') + p('<text:span text:style-name="T">b</text:span>', 'B'),
      common,
      styles,
    })
    expect(first).toMatchObject({align: 'center', bold: true})
    expect(second?.bold).toBeUndefined()
  })

  it('a chain of styles that loops ends', async () => {
    const styles = style('paragraph', 'A', '', 'B') + style('paragraph', 'B', '', 'A')
    expect(await words({body: p('a', 'A'), styles})).toEqual(['a'])
  })

  it('deleted, hidden and commented words are left out', async () => {
    const styles = style('text', 'H', '<style:text-properties text:display="none"/>')
    const body = `<text:tracked-changes><text:changed-region><text:deletion><text:p>xoá</text:p></text:deletion></text:changed-region></text:tracked-changes>${p('a<text:span text:style-name="H">ẩn</text:span><office:annotation><text:p>lời bàn</text:p></office:annotation>b')}<text:section text:display="none"><text:p>ẩn</text:p></text:section>`
    expect(await words({body, styles})).toEqual(['ab'])
  })

  it('notes stand apart, with the number by which they are referred to', async () => {
    const note =
      '<text:note text:note-class="footnote"><text:note-citation>7</text:note-citation><text:note-body><text:p>chú thích</text:p></text:note-body></text:note>'
    const found = await lines({body: p(`a${note}`) + p('b')})
    expect(found.map(({text, furniture}) => [text, furniture])).toEqual([
      ['a¹', undefined],
      ['b', undefined],
      ['¹ chú thích', 'footnote'],
    ])
  })

  it('a text frame follows its paragraph', async () => {
    const frame = `<draw:frame><draw:text-box>${p('KHẨN')}</draw:text-box></draw:frame>`
    expect(await words({body: p(`${frame}a`)})).toEqual(['a', 'KHẨN'])
  })
})

describe('tables and margins', () => {
  const cell = (word: string, more = '') => `<table:table-cell${more}>${p(word)}</table:table-cell>`
  const row = (...cells: readonly string[]) =>
    `<table:table-row>${cells.join('')}</table:table-row>`
  const table = (rows: string) => `<table:table>${rows}</table:table>`

  it('two columns without lines are a layout, with lines a table', async () => {
    const styles =
      '<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>'
    const drawn = ' table:style-name="C"'
    const found = await lines({
      body: table(row(cell('a'), cell('b'))) + table(row(cell('c', drawn), cell('d', drawn))),
      styles,
    })
    expect(found.map(({column, cell: place}) => column ?? place?.column)).toEqual([
      'left',
      'right',
      0,
      1,
    ])
  })

  it('merged cells keep their places', async () => {
    const wide = ' table:number-columns-spanned="2"'
    const tall = ' table:number-rows-spanned="2"'
    const covered = '<table:covered-table-cell/>'
    const body = table(
      `<table:table-header-rows>${row(cell('a', wide), covered, cell('b'))}</table:table-header-rows>` +
        row(cell('c', tall), cell('d'), cell('e')) +
        row(covered, cell('f'), cell('g')),
    )
    const found = await lines({body})
    expect(found.map(({text, cell: at}) => `${text}${at?.row}${at?.column}`)).toEqual([
      'a00',
      'b02',
      'c10',
      'd11',
      'e12',
      'f21',
      'g22',
    ])
  })

  it('a running head is furniture, a letterhead kept in the header comes first', async () => {
    const page = (header: string) =>
      `<style:master-page style:name="Standard"><style:header>${header}</style:header></style:master-page>`
    const small = await lines({body: p('a'), pages: page(p('đầu trang'))})
    expect(small.map(({text, furniture}) => [text, furniture])).toEqual([
      ['a', undefined],
      ['đầu trang', 'running-head'],
    ])
    expect(await words({body: p('a'), pages: page(p('x') + p('y') + p('z'))})).toEqual([
      'x',
      'y',
      'z',
      'a',
    ])
  })
})

describe('what cannot be read', () => {
  it.each<[string, Parts]>([
    ['locked-file', {body: p('a'), manifest: '<manifest:encryption-data/>'}],
    ['broken-file', {body: p('a'), head: '<!DOCTYPE x [<!ENTITY a "b">]>'}],
    ['too-large', {body: `${'<text:section>'.repeat(600)}${'</text:section>'.repeat(600)}`}],
  ])('%s', async (id, parts) => {
    expect((await readOdt(parts)).ids).toEqual([id])
  })

  it('a file that is cut off is broken', async () => {
    const bytes = await odtOf({body: p('a')})
    const {messages} = await readBytes(bytes.subarray(0, bytes.length - 40), 'a.odt')
    expect(messages.map(({ruleId}) => ruleId)).toEqual(['broken-file'])
  })

  it('is told by its bytes, whatever its name', async () => {
    const {data, messages} = await readBytes(await odtOf({body: p('a')}), 'a.docx')
    expect(data['format']).toBe('odt')
    expect(messages.map(({ruleId}) => ruleId)).toEqual(['misnamed-file'])
  })
})
