import {describe, expect, it} from 'vitest'
import {asks} from '../../src/extract/directives/judge.js'
import {limitOf, namedLimitOf} from '../../src/extract/directives/limits.js'
import {modalityOf} from '../../src/extract/directives/modality.js'
import {rulesOf} from '../../src/extract/directives/scope.js'
import {loadLexicon} from '../../src/lexicon/index.js'
import {endOfPeriod, lastDayOf} from '../../src/model/calendar.js'
import {parseActors} from '../../src/phrase/agency.js'
import {fixDay} from '../../src/phrase/deadline/calendar.js'
import {parseDeadlines} from '../../src/phrase/deadline.js'
import {sentencesOf} from '../../src/phrase/sentence.js'
import {markdownRecordOf, recordOf} from '../record-of.js'

const lexicon = loadLexicon()
const rules = rulesOf({lexicon, issuedOn: null, normative: false, telling: false, planning: false})

/** A decision with the given articles. */
const decision = (articles: string) => `ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH TÂN HÒA\tĐộc lập - Tự do - Hạnh phúc
Số: 731/QĐ-UBND\tTân Hòa, ngày 20 tháng 5 năm 2026

QUYẾT ĐỊNH
Về việc kiện toàn Tổ công tác

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;
QUYẾT ĐỊNH:
${articles}`

async function directivesOf(text: string) {
  return (await recordOf(text)).directives
}

describe('directives of a decision', () => {
  it('takes what an article gives a body to do and the clause of execution, not what it rules', async () => {
    const found = await directivesOf(
      decision(`Điều 1. Kiện toàn Tổ công tác gồm các ông, bà có tên trong danh sách kèm theo.
Điều 2. Giao Sở Nội vụ xây dựng quy chế hoạt động, hoàn thành trước ngày 30/6/2026.
Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
Điều 4. Chánh Văn phòng, Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này./.`),
    )
    expect(found.map(({label}) => label)).toEqual(['Điều 2.', 'Điều 4.'])
    expect(found[0]?.deadline?.due).toBe('2026-06-30')
    expect(found[1]?.lead).toEqual([{name: 'Chánh Văn phòng'}, {name: 'Giám đốc Sở Nội vụ'}])
  })

  it('hands the body of an article down to its clauses', async () => {
    const found = await directivesOf(
      decision(`Điều 1. Giao Sở Y tế có trách nhiệm:
1. Rà soát danh mục thuốc.
2. Công khai danh mục trên trang thông tin điện tử.`),
    )
    expect(found.map(({label, lead}) => [label, lead[0]?.name])).toEqual([
      ['Điều 1. > 1.', 'Sở Y tế'],
      ['Điều 1. > 2.', 'Sở Y tế'],
    ])
  })
})

describe('evidence of a directive', () => {
  it('gives ids in order, places, and the documents it cites', async () => {
    const record = await recordOf(
      decision(`Điều 1. Giao Sở Nội vụ thực hiện Kế hoạch số 45/KH-UBND ngày 12/3/2026.
Điều 2. Giao Sở Tài chính bố trí kinh phí.`),
    )
    const [first, second] = record.directives
    expect([first?.id, second?.id]).toEqual(['d1', 'd2'])
    expect(first?.at).toMatch(/^\d+:\d+-\d+:\d+$/u)
    const cited = record.citations.find(({number}) => number === '45/KH-UBND')
    expect(first?.citations).toEqual([cited?.id])
    expect(second?.citations).toEqual([])
  })
})

describe('a table of assignments', () => {
  it('gives each row its doers, who joins, who watches over it, and its time', async () => {
    const {directives} = await markdownRecordOf(`${decision('')}

| TT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Theo dõi, đôn đốc | Thời gian hoàn thành |
| --- | --- | --- | --- | --- | --- |
| 1 | Lập danh mục | Sở Tài chính | Sở Nội vụ; Sở Y tế | Văn phòng | Trước ngày 30/9/2026 |
| 2 | Công bố danh mục | Sở Nội vụ | | Văn phòng | Quý IV/2026 |
`)
    const names = (parties: readonly {name: string}[]) => parties.map(({name}) => name)
    expect(
      directives.map(({text, lead, coordinating, monitoring, deadline}) => [
        text,
        names(lead),
        names(coordinating),
        names(monitoring),
        deadline?.due,
      ]),
    ).toEqual([
      ['Lập danh mục', ['Sở Tài chính'], ['Sở Nội vụ', 'Sở Y tế'], ['Văn phòng'], '2026-09-30'],
      ['Công bố danh mục', ['Sở Nội vụ'], [], ['Văn phòng'], '2026-12-31'],
    ])
  })
})

describe('the calendar of time limits', () => {
  it('does not count the first day, and ends a month on its last day where it must', () => {
    expect(endOfPeriod('2026-04-23', 5, 'day')).toBe('2026-04-28')
    expect(endOfPeriod('2026-04-23', 1, 'week')).toBe('2026-04-30')
    expect(endOfPeriod('2026-11-30', 1, 'quarter')).toBe('2027-02-28')
    expect(endOfPeriod('2028-02-29', 1, 'year')).toBe('2029-02-28')
    expect(endOfPeriod('2026-04-23', 24, 'hour')).toBeNull()
    expect(lastDayOf(2028, 2)).toBe('2028-02-29')
  })

  it('infers the year of a day, and its month in December too', () => {
    expect(fixDay({day: 5, month: 1}, '2026-12-20')).toEqual({
      due: '2027-01-05',
      inferred: ['year'],
    })
    expect(fixDay({day: 5}, '2026-12-20')).toEqual({due: '2027-01-05', inferred: ['month', 'year']})
  })
})

describe('sentences', () => {
  it('end at a stop before a capital, not behind a short form or a number', () => {
    const text = 'Giao TP. Tân Hòa rà soát. Mục 1. Nội dung. Báo cáo năm 2026. Gửi về Sở.'
    expect(sentencesOf(text).map(({start, end}) => text.slice(start, end))).toEqual([
      'Giao TP. Tân Hòa rà soát. ',
      'Mục 1. Nội dung. ',
      'Báo cáo năm 2026. ',
      'Gửi về Sở.',
    ])
  })
})

describe('hostile words', () => {
  const long = [
    'giao Sở Tài chính, '.repeat(4000),
    'trước ngày 1/'.repeat(8000),
    'phối hợp '.repeat(8000),
    'a'.repeat(100_000),
    'hằng tháng, '.repeat(8000),
    'thông báo để '.repeat(5000),
    'trong quá trình vướng mắc '.repeat(4000),
    '“'.repeat(20_000),
    'đôn đốc Sở Tài chính, '.repeat(4000),
    'rà soát, đề nghị Sở Y tế '.repeat(4000),
    'gửi sau khi hạn cuối '.repeat(5000),
    'báo cáo trước 16 giờ '.repeat(5000),
    'mục 1-2-'.repeat(8000),
  ]
  it.each(long.map((text) => [text.slice(0, 20), text]))('%s … comes to an end', (_, text) => {
    parseActors(text, lexicon)
    parseDeadlines(text, {lexicon, issuedOn: null})
    asks(text, 'asked', rules)
    modalityOf(text, 'requests', rules)
    limitOf(text, rules)
    expect(namedLimitOf(text, rules)).toBeUndefined()
  })
})
