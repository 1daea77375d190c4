import {describe, expect, it} from 'vitest'
import {FilterError, graphFilter} from '../../src/index.js'
import {recordOf} from '../record-of.js'
import {archiveOf, citationOf, dispatchOf, graphOf} from './graph-samples.js'

const decree = citationOf()
const plan = (fields = {}) =>
  citationOf({
    id: 'c2',
    type: 'ke-hoach',
    number: '12/KH-UBND',
    issuedOn: '2026-01-05',
    key: 'state:ke-hoach:12/KH-UBND:2026',
    ...fields,
  })

describe('nodes are documents', () => {
  it('in hand, cited only, ambiguous', () => {
    const {nodes, edges} = graphOf([
      dispatchOf({citations: [decree, citationOf({id: 'c2', number: '5/CT', key: null})]}),
    ])
    expect(nodes.map(({id, state}) => [id, state])).toEqual([
      ['state:cong-van:1/UBND-VX:2026', 'in-hand'],
      ['state:nghi-dinh:30/2020/NĐ-CP', 'cited'],
      ['state:cong-van:1/UBND-VX:2026#c2', 'ambiguous'],
    ])
    expect(edges[0]).toMatchObject({relation: 'cites', text: 'Nghị định số 30/2020/NĐ-CP', page: 1})
  })

  it('the same document in two files is one', () => {
    const unsure = citationOf({id: 'c9', number: '5/CT', key: null})
    const {nodes, edges} = graphOf([
      dispatchOf({file: 'a.docx', citations: [decree, unsure]}),
      dispatchOf({
        file: 'a.pdf',
        issuers: [{name: 'UBND xã An Phú', parent: null}],
        citations: [
          {...unsure, id: 'c1'},
          {...decree, provisions: [{article: '7'}]},
        ],
      }),
    ])
    expect(nodes).toHaveLength(3)
    expect(nodes[0]?.files).toEqual(['a.docx', 'a.pdf'])
    expect(edges).toHaveLength(2)
    expect(edges[0]?.provisions).toEqual([{article: '7'}])
  })

  it('a citation of one in hand leads to it', () => {
    const {nodes} = graphOf([
      dispatchOf({citations: [plan()]}),
      dispatchOf({file: 'b.docx', type: 'ke-hoach', number: '12/KH-UBND', issuedOn: '2026-01-05'}),
    ])
    expect(nodes).toHaveLength(2)
  })

  it('what is printed keeps two offices of one number apart', () => {
    const other = {issuers: [{name: 'UBND XÃ BÌNH AN', parent: null}]}
    expect(graphOf([dispatchOf(), dispatchOf({file: 'b.docx', ...other})]).nodes).toHaveLength(2)
    const days = [plan(), plan({issuedOn: '2026-03-09'})]
    const {nodes} = graphOf(days.map((one, i) => dispatchOf({number: `${i}/X`, citations: [one]})))
    expect(nodes.filter(({type}) => type === 'ke-hoach').map(({id}) => id)).toEqual([
      'state:ke-hoach:12/KH-UBND:2026',
      'state:ke-hoach:12/KH-UBND:2026~2',
    ])
  })

  it('the place of the issuer tells whose number is meant', () => {
    const decision = {type: 'quyet-dinh', number: '1/QĐ-UBND'}
    const own = (name: string, file: string) =>
      dispatchOf({file, ...decision, issuedOn: '2026-01-05', issuers: [{name, parent: null}]})
    const cited = citationOf({
      ...decision,
      issuer: 'UBND xã Bình An',
      key: 'state:quyet-dinh:1/QĐ-UBND:2026',
    })
    const {nodes, edges} = graphOf([
      own('UBND XÃ AN PHÚ', 'a.docx'),
      own('UBND XÃ BÌNH AN', 'b.docx'),
      dispatchOf({file: 'c.docx', citations: [cited]}),
    ])
    expect(nodes).toHaveLength(3)
    expect(edges.map(({to}) => to)).toEqual(['state:quyet-dinh:1/QĐ-UBND:2026~2'])
  })

  it('a citation without a day meets the only one there is, whatever the order', () => {
    const cited = [plan({issuedOn: null}), plan()]
    const {nodes} = graphOf(cited.map((one, i) => dispatchOf({number: `${i}/X`, citations: [one]})))
    expect(nodes.filter(({type}) => type === 'ke-hoach')).toHaveLength(1)
  })

  it('a dispatch of the Youth Union meets its citation', async () => {
    const own = await recordOf(
      'TỈNH ĐOÀN TÂN HÒA\tĐOÀN TNCS HỒ CHÍ MINH\nBAN THƯỜNG VỤ\nSố: 12-KH/TĐTN-BTG\tTân Hòa, ngày 26 tháng 3 năm 2026\nKẾ HOẠCH\nTổ chức Tháng Thanh niên\n',
    )
    const citing = await recordOf(
      'UBND XÃ AN PHÚ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 45/UBND-VX\tAn Phú, ngày 09 tháng 4 năm 2026\nKính gửi: Các trường học.\nThực hiện Kế hoạch số 12-KH/TĐTN-BTG ngày 26/3/2026 của Tỉnh đoàn, đề nghị các trường báo cáo.\n',
    )
    const {nodes, edges} = graphOf([own, citing])
    expect(nodes.map(({key}) => key)).toEqual([
      'party:ke-hoach:12-KH/TĐTN-BTG:2026-03-26',
      'state:cong-van:45/UBND-VX:2026',
    ])
    expect(edges).toMatchObject([{from: nodes[1]?.id, to: nodes[0]?.id, relation: 'implements'}])
  })

  it('has exchange ids where the identity is fixed and nobody shares them', () => {
    const {nodes} = graphOf([
      dispatchOf({
        family: 'party',
        number: '961-CV/ĐUK',
        issuedOn: '2023-05-30',
        citations: [decree],
      }),
    ])
    expect(nodes.map(({akn, urn}) => [akn, urn])).toEqual([
      [
        '/akn/vn/doc/cong-van/2023-05-30/961-cv-duk',
        'urn:lex:vn:duk:cong.van:2023-05-30;961-cv-duk',
      ],
      ['/akn/vn/act/nghi-dinh/2020/30-nd-cp', 'urn:lex:vn:cp:nghi.dinh:2020;30-nd-cp'],
    ])
  })
})

describe('findings', () => {
  const own = (n: number) => ({type: 'cong-van', number: `${n}/UBND-VX`, issuedOn: '2026-01-01'})
  const to = (n: number, fields = {}) =>
    citationOf({...own(n), key: `state:cong-van:${n}/UBND-VX:2026`, ...fields})
  const id = (n: number) => `state:cong-van:${n}/UBND-VX:2026`

  it('cycles are found, also long ones', () => {
    const three = [1, 2, 3].map((n) => dispatchOf({...own(n), citations: [to((n % 3) + 1)]}))
    expect(graphOf([...three, dispatchOf({...own(9), citations: [to(1)]})]).cycles).toEqual([
      [id(1), id(2), id(3)],
    ])
    const size = 20000
    const ring = Array.from({length: size}, (_, n) =>
      dispatchOf({...own(n), citations: [to((n + 1) % size)]}),
    )
    expect(graphOf(ring).cycles.map((group) => group.length)).toEqual([size])
  })

  it('what is replaced or repealed as a whole is flagged; a provision alone is not', () => {
    const {nodes} = graphOf([
      dispatchOf({
        ...own(3),
        citations: [
          to(1, {relation: 'replaces'}),
          to(2, {relation: 'repeals', provisions: [{clause: '2', article: '5'}]}),
        ],
      }),
      dispatchOf(own(1)),
      dispatchOf(own(2)),
    ])
    expect(nodes.map(({supersededBy}) => supersededBy)).toEqual([[], [id(3)], []])
  })

  it('versions are lines, by date', () => {
    const {versions} = graphOf([
      dispatchOf({
        ...own(3),
        issuedOn: '2026-09-01',
        citations: [to(2, {relation: 'amends', issuedOn: '2026-05-01'})],
      }),
      dispatchOf({...own(2), issuedOn: '2026-05-01', citations: [to(1, {relation: 'replaces'})]}),
    ])
    expect(versions).toEqual([[id(1), id(2), id(3)]])
  })
})

describe('filters', () => {
  const all = [
    dispatchOf({number: '1/A', citations: [plan({relation: 'implements'}), decree]}),
    dispatchOf({file: 'tep/b.docx', number: '2/B', citations: [plan({relation: 'replaces'})]}),
  ]
  const numbersOf = (words: Parameters<typeof graphFilter>[0]) =>
    graphOf(all, graphFilter(words)).nodes.map(({number}) => number)

  it.each([
    [{relation: 'implements'}, ['1/A', '12/KH-UBND']],
    [{relation: ['implements', 'cites,replaces']}, ['1/A', '2/B', '12/KH-UBND', '30/2020/NĐ-CP']],
    [{from: '2/b'}, ['1/A', '2/B', '12/KH-UBND', '30/2020/NĐ-CP']],
    [{from: 'b.docx', depth: '1'}, ['2/B', '12/KH-UBND']],
    [{from: '12/KH-UBND', direction: 'in', relation: 'implements'}, ['1/A', '12/KH-UBND']],
    [{from: '12/KH-UBND', direction: 'out'}, ['12/KH-UBND']],
    [{depth: '0'}, ['1/A', '2/B']],
    [{year: '2020'}, ['1/A', '30/2020/NĐ-CP']],
    [{year: '2019-2020'}, ['1/A', '30/2020/NĐ-CP']],
  ])('%j', (words, numbers) => expect(numbersOf(words)).toEqual(numbers))

  it.each([
    [{relation: 'sua'}, 'based_on'],
    [{direction: 'up'}, 'both'],
    [{year: '20'}, '2024'],
    [{year: '2024-2020'}, '2024'],
    [{year: '1999'}, '2020'],
    [{depth: 'x'}, '1'],
    [{from: 'nothing'}, '1/A'],
  ])('%j is wrong, and the choices are told', (words, choice) => {
    const run = () => numbersOf(words)
    expect(run).toThrow(FilterError)
    try {
      run()
    } catch (error) {
      expect((error as FilterError).choices).toContain(choice)
    }
  })
})

describe('one number of 1,000 communes', () => {
  it('is 1,000 documents, told apart without reading their names again and again', () => {
    const issuerOf = (i: number) => `UBND XÃ ${String.fromCodePoint(65 + (i % 26))}${i}`
    const all = Array.from({length: 1000}, (_, i) =>
      dispatchOf({file: `${i}.docx`, issuers: [{name: issuerOf(i), parent: null}]}),
    )
    expect(graphOf(all).nodes).toHaveLength(1000)
  }, 20_000)
})

describe('10,000 records', () => {
  it('build in memory, in time', () => {
    const {nodes, edges} = graphOf(archiveOf(10000))
    expect(nodes.length).toBeGreaterThan(10000)
    expect(edges.length).toBeGreaterThan(19000)
  }, 20_000)
})

it('ties two documents that a dispatch cites, with the words that say so', () => {
  const earlier = citationOf({
    id: 'c1',
    number: '1/2021/NĐ-CP',
    key: 'state:nghi-dinh:1/2021/NĐ-CP',
  })
  const link = {
    relation: 'replaces',
    to: 'c1',
    text: 'bị thay thế bởi',
    at: '3:1-3:9',
    page: 2,
  } as const
  const later = citationOf({
    id: 'c2',
    number: '2/2023/NĐ-CP',
    key: 'state:nghi-dinh:2/2023/NĐ-CP',
    links: [link],
  })
  const {nodes, edges, versions} = graphOf([dispatchOf({citations: [earlier, later]})])
  const [from, to] = ['state:nghi-dinh:2/2023/NĐ-CP', 'state:nghi-dinh:1/2021/NĐ-CP']
  expect(edges.at(-1)).toMatchObject({
    from,
    to,
    relation: 'replaces',
    text: link.text,
    file: 'a.docx',
    page: 2,
  })
  expect(nodes.find(({id}) => id === to)?.supersededBy).toEqual([from])
  expect(versions).toEqual([[to, from]])
})
