import {describe, expect, it} from 'vitest'
import {likeness} from '../../src/worked/similar.js'
import {dayOf, momentOf} from '../../src/worked/values.js'

describe('days that were written or saved again', () => {
  it.each([
    ['2026-03-05', '2026-03-05'],
    ['5/3/2026', '2026-03-05'],
    ['05-03-2026', '2026-03-05'],
    ['3/25/2026', '2026-03-25'],
    ['16:00 05/03/2026', '2026-03-05T16:00+07:00'],
    ['05/03/2026 8:30:00', '2026-03-05T08:30+07:00'],
    ['2026-03-05T16:00', '2026-03-05T16:00+07:00'],
    ['2026-03-05T16:00+07:00', '2026-03-05T16:00+07:00'],
    ['31/2/2026', undefined],
    ['cuối tháng', undefined],
    ['', undefined],
  ])('%j', (words, day) => {
    expect(momentOf(words)).toBe(day)
  })

  it.each([
    ['2026-03-05', '2026-03-05'],
    ['5/3/2026', '2026-03-05'],
    ['3/25/2026', undefined],
    ['2026-02-30', undefined],
    ['16:00 05/03/2026', undefined],
  ])('on the command line: %j', (words, day) => {
    expect(dayOf(words)).toBe(day)
  })
})

describe('likeness', () => {
  it('is 1 for the same words in any case, 0 for others, between for a few changes', () => {
    expect(likeness('Rà soát hồ sơ', 'rà  soát hồ sơ')).toBe(1)
    expect(likeness('Rà soát hồ sơ', 'gửi báo cáo')).toBe(0)
    expect(likeness('', '')).toBe(1)
    const some = likeness('Rà soát hồ sơ trước ngày 10/6', 'Rà soát hồ sơ trước ngày 20/6')
    expect(some).toBeGreaterThan(0.7)
    expect(some).toBeLessThan(1)
  })
})
