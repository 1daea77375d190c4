import {describe, expect, it} from 'vitest'
import {loadLexicon} from '../../src/lexicon/index.js'
import {phraseTable} from '../../src/phrase/citation/phrases.js'
import {parseCitations} from '../../src/phrase/citation.js'

const lexicon = loadLexicon()
const context = {lexicon, phrases: phraseTable(lexicon), issuedOn: null}

/** Texts made to make a careless grammar slow or deep. */
const hostile = {
  'many citations': 'Nghị định số 30/2030/NĐ-CP ngày 5/3/2030 của Chính phủ về văn thư ',
  'subjects within subjects': 'Nghị định số 3/2030/NĐ-CP về ',
  'a label without number': 'số ',
  'clauses without end': 'khoản 1, ',
  'values without end': 'khoản 1, 2, 3 và ',
  'provisions without document': 'điểm a khoản 1 Điều 5, ',
  'issuers without end': 'của Bộ Tài chính và ',
  'laws that amend laws': 'Luật sửa đổi, bổ sung một số điều của ',
  'a symbol without end': '1/A-',
  'letters run together': 'bộxã',
  brackets: 'Luật Đất đai về (',
  'one label after another': 'số số số ',
  'articles without document': 'Điều 1 ',
  'nested issuers': 'của của ',
  'a verb behind its documents': 'Quyết định số 1/QĐ-UBND hết hiệu lực ',
  'names given': 'Quyết định số 1/QĐ-UBND (sau đây gọi là Quyết định 1) ',
  'a name told again':
    'Quyết định số 1/QĐ-UBND (gọi là Quyết định A) ban hành. Quyết định A, Quyết định A được ',
  'provisions behind': 'Luật Đất đai, khoản 1, 2 Điều 5, ',
  'laws in a row': 'các Luật: Đất đai, Nhà ở, ',
  'documents changed in a row': 'Luật A, Luật B được sửa đổi bởi Luật C, ',
  'digits torn': 'số 12 3/QĐ ',
  'ranges without end': 'khoản 1-2-3',
  'kinds before kinds': 'Thông báo Kết luận Kế hoạch ',
}

describe('a long text comes to an end, which it would not if each step read on to the end', () => {
  it.each(Object.entries(hostile))('%s', (_, unit) => {
    const text = unit.repeat(Math.ceil(2e5 / unit.length))
    expect(parseCitations(text, context).length).toBeLessThan(text.length / 10)
  })
})

describe('size', () => {
  it('10,000 citations in one paragraph are 10,000', () => {
    const one = (i: number) => `Nghị định số ${i + 1}/2030/NĐ-CP của Chính phủ về văn thư; `
    const text = Array.from({length: 10000}, (_, i) => one(i)).join('')
    expect(parseCitations(text, context)).toHaveLength(10000)
  })

  it('a list longer than the arguments of a call', () => {
    const text = `Quyết định số ${'1/A,'.repeat(130000)} hết hiệu lực`
    expect(parseCitations(text, context)).toHaveLength(130000)
  })

  it.each(['số số số ', 'khoản 1, 2, 3, ', 'Điều 1 Điều 1 ', 'của của '])('1 MB of %s', (unit) => {
    expect(parseCitations(unit.repeat(Math.ceil(1e6 / unit.length)), context)).toEqual([])
  })
}, 30_000)

describe('offsets', () => {
  it.each(Object.entries(hostile))('lie in the text, in order: %s', (_, unit) => {
    const text = unit.repeat(50)
    let done = 0
    for (const {start, end} of parseCitations(text, context)) {
      expect(start).toBeGreaterThanOrEqual(done)
      expect(end).toBeGreaterThan(start)
      done = end
    }
    expect(done).toBeLessThanOrEqual(text.length)
  })

  it('caps the provisions of one citation', () => {
    const letters = Array.from({length: 400}, (_, i) => String(i + 1)).join(', ')
    const [found] = parseCitations(`khoản ${letters} Điều ${letters} Luật Đất đai`, context)
    expect(found?.data.provisions.length).toBeLessThanOrEqual(300)
  })
})
