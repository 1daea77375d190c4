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
}

describe('time is linear', () => {
  it.each(Object.entries(hostile))('%s', (_, unit) => {
    const time = (times: number) => {
      const text = unit.repeat(times)
      const start = performance.now()
      parseCitations(text, context)
      return performance.now() - start
    }
    time(200)
    expect(time(4000)).toBeLessThan(16 * time(1000) + 200)
  })
})

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
