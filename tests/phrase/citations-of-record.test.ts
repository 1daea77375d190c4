import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {toCitations} from '../../src/extract/citations.js'
import {loadLexicon} from '../../src/lexicon/index.js'
import {congvanPhrases} from '../../src/phrase/index.js'
import {congvanResolve} from '../../src/resolve/index.js'
import {type Draft, sourceText} from '../../src/source/source-text.js'
import {parseBlocks} from '../../src/structure/index.js'

const lexicon = loadLexicon()

const head = [
  'ỦY BAN NHÂN DÂN TỈNH VÂN SƠN',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 15/UBND-NC',
  'Vân Sơn, ngày 12 tháng 3 năm 2031',
  'V/v thực hiện Nghị quyết số 02-NQ/TW',
  'Kính gửi: Các sở, ban, ngành',
]

function citationsOf(...body: (string | Draft)[]) {
  const drafts = [...head, ...body].map((one) => (typeof one === 'string' ? {text: one} : one))
  const source = sourceText(drafts)
  const file = new VFile()
  Object.assign(file.data, {source})
  const tree = parseBlocks({file, lexicon, source})
  const done = unified().use(congvanPhrases, {lexicon}).use(congvanResolve).runSync(tree, file)
  return toCitations(done, {lexicon, source})
}

describe('mentions of one document', () => {
  it('are merged, and what any of them tells is kept', () => {
    const {citations} = citationsOf(
      'Thực hiện Nghị quyết số 02-NQ/TW ngày 12/6/2029 của Bộ Chính trị về công đoàn, Ủy ban nhân dân tỉnh yêu cầu:',
      '1. Các sở báo cáo theo khoản 2 Điều 5 Nghị định số 4/2030/NĐ-CP.',
      '2. Thực hiện Điều 7 Nghị định số 4/2030/NĐ-CP ngày 6/1/2030 của Chính phủ.',
    )
    expect(citations).toHaveLength(2)
    expect(citations[0]).toMatchObject({
      id: 'c1',
      type: 'nghi-quyet',
      number: '02-NQ/TW',
      issuedOn: '2029-06-12',
      issuer: 'Bộ Chính trị',
      subject: 'công đoàn',
      relation: 'implements',
      key: 'party:nghi-quyet:02-NQ/TW:2029-06-12',
    })
    expect(citations[0]?.mentions).toHaveLength(2)
    expect(citations[1]).toMatchObject({
      number: '4/2030/NĐ-CP',
      issuedOn: '2030-01-06',
      provisions: [{clause: '2', article: '5'}, {article: '7'}],
      key: 'state:nghi-dinh:4/2030/NĐ-CP',
    })
  })

  it('stay apart when their dates contradict', () => {
    const {citations} = citationsOf(
      'Công văn số 7/SNV-TC ngày 5/1/2030 và Công văn số 7/SNV-TC ngày 5/1/2031.',
    )
    const letters = citations.filter(({number}) => number === '7/SNV-TC')
    expect(letters.map(({key}) => key)).toEqual([
      'state:cong-van:7/SNV-TC:2030',
      'state:cong-van:7/SNV-TC:2031',
    ])
  })

  it('join a law cited by name with the same law cited by number', () => {
    const {citations} = citationsOf('Luật Hộ tịch số 60/2030/QH17 quy định. Theo Luật Hộ tịch.')
    expect(citations.filter(({type}) => type === 'luat')).toHaveLength(1)
  })
})

describe('short forms and anaphora', () => {
  it('join the one document they fit, before or after', () => {
    const {citations, idsOf} = citationsOf(
      'Thực hiện Nghị quyết 02 của Bộ Chính trị.',
      'Sở Nội vụ có Công văn số 9/SNV-TC; nội dung Công văn nêu trên là đúng.',
    )
    expect(citations.map(({number}) => number)).toEqual(['02-NQ/TW', '9/SNV-TC'])
    expect(citations[0]?.mentions.map(({form}) => form)).toEqual(['full', 'short'])
    expect(citations[1]?.mentions.map(({form}) => form)).toEqual(['full', 'anaphora'])
    expect(idsOf.size).toBe(4)
  })

  it('stay open when two documents fit, and an anaphora then names none', () => {
    const {citations} = citationsOf(
      'Công văn số 9/SNV-TC; Công văn số 8/STC-NS. Nội dung Công văn nêu trên là đúng.',
    )
    expect(citations.flatMap(({mentions}) => mentions.map(({form}) => form))).not.toContain(
      'anaphora',
    )
  })
})

describe('what is no citation of a record', () => {
  it('is the dispatch itself', () => {
    const {citations} = citationsOf('Công văn số 15/UBND-NC này thay thế Công văn số 3/UBND-NC.')
    expect(citations.map(({number}) => number)).toEqual(['02-NQ/TW', '3/UBND-NC'])
    expect(citations[1]?.relation).toBe('replaces')
  })

  it('is what an appendix cites', () => {
    const {citations} = citationsOf(
      'Trân trọng./.',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Lê Văn Minh Khôi',
      'PHỤ LỤC I',
      'DANH MỤC VĂN BẢN',
      'Quyết định số 77/QĐ-UBND ngày 1/2/2030',
    )
    expect(citations.map(({number}) => number)).not.toContain('77/QĐ-UBND')
  })
})

it('reads what a footnote cites, over its lines', () => {
  const note = (text: string) => ({text, furniture: 'footnote' as const})
  const {citations} = citationsOf(
    'Các sở rà soát hồ sơ¹ theo quy định².',
    note('¹ Theo Kế hoạch số 5/KH-'),
    note('UBND ngày 1/2/2030.'),
    note('² Điều 5 Luật Lưu trữ.'),
  )
  expect(citations.map(({number, name, issuedOn}) => number ?? name ?? issuedOn)).toEqual([
    '02-NQ/TW',
    '5/KH-UBND',
    'Luật Lưu trữ',
  ])
})

it('gives every mention its words and place', () => {
  const {citations} = citationsOf('Thực hiện Kế hoạch số 5/KH-UBND ngày 1/2/2030.')
  expect(citations.at(-1)?.mentions).toEqual([
    {
      text: 'Kế hoạch số 5/KH-UBND ngày 1/2/2030',
      at: '8:11-8:46',
      page: null,
      form: 'full',
      verb: 'Thực hiện',
    },
  ])
})
