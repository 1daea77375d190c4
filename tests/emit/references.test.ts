import {describe, expect, it} from 'vitest'
import {references} from '../../src/emit/references.js'
import {validate} from '../../src/index.js'
import type {Dispatch} from '../../src/model/dispatch.js'
import {References} from '../../src/model/references.js'
import {citationOf, dispatchOf, inVietnamese, mentionAt} from './of.js'

const rowsOf = (...dispatches: readonly Dispatch[]) => {
  const made = references(dispatches, inVietnamese)
  expect(References.safeParse(made).success).toBe(true)
  expect(validate(made, 'references')).toEqual([])
  return made.rows
}

const decree = {number: '30/2020/NĐ-CP', key: 'state:nghi-dinh:30/2020/NĐ-CP'} as const
const decision = {
  type: 'quyet-dinh',
  number: '01/2025/QĐ-UBND',
  key: 'state:quyet-dinh:01/2025/QĐ-UBND',
} as const

describe('joining', () => {
  it('citations of one key are one row, with every place', () => {
    const [row, ...others] = rowsOf(
      dispatchOf('a.pdf', {
        number: '1/UBND',
        citations: [
          citationOf({
            ...decree,
            mentions: [mentionAt(3, 'Nghị định 30', 1), mentionAt(9, 'x', 2)],
          }),
        ],
      }),
      dispatchOf('b.txt', {
        citations: [citationOf({...decree, issuedOn: '2020-03-05', relation: 'based_on'})],
      }),
    )
    expect(others).toEqual([])
    expect(row).toMatchObject({
      issuedOn: '2020-03-05',
      mentions: 3,
      state: 'missing',
      citedBy: [
        {
          file: 'a.pdf',
          number: '1/UBND',
          relations: ['cites'],
          places: [
            {page: 1, line: 3, text: 'Nghị định 30'},
            {page: 2, line: 9},
          ],
        },
        {file: 'b.txt', relations: ['based_on'], places: [{page: null, line: 1}]},
      ],
    })
  })

  it('provisions are joined for each citing dispatch, once each', () => {
    const article = (number: string) => ({article: number})
    const [row] = rowsOf(
      dispatchOf('a.txt', {
        citations: [
          citationOf({...decree, provisions: [article('5'), article('7')]}),
          citationOf({...decree, id: 'c2', relation: 'guides', provisions: [article('7')]}),
        ],
      }),
      dispatchOf('b.txt', {citations: [citationOf({...decree, provisions: [article('7')]})]}),
    )
    expect(row?.citedBy.map(({provisions}) => provisions)).toEqual([
      [article('5'), article('7')],
      [article('7')],
    ])
    expect(row?.citedBy[0]?.relations).toEqual(['cites', 'guides'])
  })

  it('another day parts them; one without a day that fits both stands apart, in any order', () => {
    const one = citationOf({...decision, issuedOn: '2025-01-05'})
    const other = citationOf({...decision, issuedOn: '2025-02-06'})
    const vague = citationOf(decision)
    const files = [one, vague, other].map((citation, index) =>
      dispatchOf(`${index}.txt`, {citations: [citation]}),
    )
    for (const order of [files, [...files].reverse()]) {
      const rows = rowsOf(...order)
      expect(rows.map(({issuedOn, state}) => [issuedOn, state])).toEqual([
        ['2025-01-05', 'missing'],
        ['2025-02-06', 'missing'],
        [null, 'ambiguous'],
      ])
    }
  })

  it('another province parts them, another spelling does not', () => {
    const from = (issuer: string) => citationOf({...decision, issuer})
    const rows = rowsOf(
      dispatchOf('a.txt', {citations: [from('Ủy ban nhân dân tỉnh Hoà Bình')]}),
      dispatchOf('b.txt', {citations: [from('UBND tỉnh Hòa Bình')]}),
      dispatchOf('c.txt', {citations: [from('UBND tỉnh Phú Yên')]}),
    )
    expect(rows.map(({citedBy}) => citedBy.map(({file}) => file))).toEqual([
      ['a.txt', 'b.txt'],
      ['c.txt'],
    ])
  })

  it('without a key only the whole of type, number and date joins records', () => {
    const rule = citationOf({type: 'quy-dinh', number: '269', issuedOn: '2008-09-23'})
    const vague = citationOf({type: 'luat', name: 'Luật Quản lý thuế'})
    const rows = rowsOf(
      dispatchOf('a.txt', {citations: [rule, vague, {...vague, id: 'c2'}]}),
      dispatchOf('b.txt', {citations: [rule, vague, citationOf(), citationOf({id: 'c4'})]}),
    )
    expect(rows.every(({state}) => state === 'ambiguous')).toBe(true)
    expect(rows.map(({number, name, mentions}) => [number ?? name, mentions])).toEqual([
      ['Luật Quản lý thuế', 2],
      ['Luật Quản lý thuế', 1],
      [null, 1],
      [null, 1],
      ['269', 2],
    ])
  })
})

describe('what is in hand', () => {
  const held = dispatchOf('nd.docx', {
    type: 'nghi-dinh',
    number: '30/2020/NĐ-CP',
    issuedOn: '2020-03-05',
    issuers: [{name: 'CHÍNH PHỦ', parent: null}],
    subject: 'Về công tác văn thư',
  })
  const citing = dispatchOf('a.txt', {citations: [citationOf(decree)]})

  it('is known by its identity, and tells of itself', () => {
    expect(rowsOf(citing, held)).toMatchObject([
      {
        state: 'in-hand',
        files: ['nd.docx'],
        issuedOn: '2020-03-05',
        issuer: 'CHÍNH PHỦ',
        subject: 'Về công tác văn thư',
      },
    ])
    expect(references([citing, held], {...inVietnamese, missing: true}).rows).toEqual([])
    expect(references([citing], {...inVietnamese, missing: true}).rows).toHaveLength(1)
  })

  it('is not what another day or place contradicts', () => {
    const wrongDay = citationOf({...decree, issuedOn: '2020-03-06'})
    expect(rowsOf(held, dispatchOf('a.txt', {citations: [wrongDay]}))).toMatchObject([
      {state: 'missing', files: []},
    ])
    const local = dispatchOf('qd.pdf', {
      type: 'quyet-dinh',
      number: decision.number,
      issuedOn: '2025-01-05',
      issuers: [{name: 'ỦY BAN NHÂN DÂN', parent: 'TỈNH PHÚ YÊN'}],
    })
    const of = (issuer: string) =>
      rowsOf(local, dispatchOf('a.txt', {citations: [citationOf({...decision, issuer})]}))[0]?.state
    expect(of('UBND tỉnh Phú Yên')).toBe('in-hand')
    expect(of('UBND tỉnh')).toBe('in-hand')
    expect(of('UBND tỉnh Hoà Bình')).toBe('missing')
  })

  it('a document that another of the set repeals is flagged, with the part', () => {
    const repealing = dispatchOf('moi.txt', {
      number: '5/2026/NĐ-CP',
      citations: [citationOf({...decree, relation: 'repeals', provisions: [{article: '5'}]})],
    })
    expect(rowsOf(citing, held, repealing)[0]?.supersededBy).toEqual([
      {
        file: 'moi.txt',
        type: 'cong-van',
        number: '5/2026/NĐ-CP',
        issuedOn: null,
        relation: 'repeals',
        provisions: [{article: '5'}],
      },
    ])
  })
})

describe('rows', () => {
  it('come by type, year and number, whatever the order of the files', () => {
    const cited = [
      citationOf({type: 'quyet-dinh', number: '9/QĐ-X', key: 'a', issuedOn: '2024-01-01'}),
      citationOf({type: 'quyet-dinh', number: '10/QĐ-X', key: 'b', issuedOn: '2024-01-01'}),
      citationOf({type: 'quyet-dinh', number: '99/QĐ-X', key: 'c', issuedOn: '2023-01-01'}),
      citationOf({type: 'ke-hoach', number: '1/KH-X', key: 'd'}),
      citationOf({type: null, number: '1', key: null}),
    ].map((citation, index) => dispatchOf(`${index}.txt`, {citations: [citation]}))
    const numbers = ['1/KH-X', '99/QĐ-X', '9/QĐ-X', '10/QĐ-X', '1']
    expect(rowsOf(...cited).map(({number}) => number)).toEqual(numbers)
    expect(rowsOf(...[...cited].reverse()).map(({number}) => number)).toEqual(numbers)
  })

  it.each([
    [
      {...decree, issuedOn: '2020-03-05', issuer: 'Chính phủ'},
      '"30/2020/NĐ-CP" Nghị định 05/3/2020',
    ],
    [
      {type: 'ke-hoach', number: '32-KH/TU', issuedOn: '2021-08-25', issuer: 'Tỉnh ủy'},
      '"32-KH/TU" Kế hoạch 25/8/2021 Tỉnh ủy',
    ],
    [{type: 'luat', name: 'Luật Lưu trữ', year: 2024}, 'Luật Lưu trữ 2024'],
    [{type: 'luat', name: 'Luật Lưu trữ năm 2024', year: 2024}, 'Luật Lưu trữ năm 2024'],
    [{type: null, number: '7/A"B'}, '"7/AB"'],
    [{type: null, mentions: [mentionAt(1, 'văn bản\nkhông số')]}, 'văn bản không số'],
  ])('%o is searched for by %s', (given, phrase) => {
    expect(rowsOf(dispatchOf('a.txt', {citations: [citationOf(given)]}))[0]?.search).toBe(phrase)
  })
})
