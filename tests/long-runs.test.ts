import {describe, expect, it} from 'vitest'
import {createParser, readBytes} from '../src/index.js'

const {parse} = createParser()
const letter = (line: string) =>
  [
    'UBND TỈNH TÂN HÒA\nSỞ Y TẾ',
    'Số: 12/SYT-NV\nV/v rà soát thuốc',
    'Tân Hòa, ngày 3 tháng 3 năm 2026',
    'Kính gửi: Các trạm y tế',
    line,
    'Đề nghị các trạm báo cáo Sở trước ngày 15/3/2026./.',
  ].join('\n\n')

/** What a damaged file repeats, between words: nothing may try all the ways of parting it. */
const units = {
  spaces: ' ',
  tabs: '\t',
  'no-break spaces': '\u00A0',
  digits: '8',
  dots: '.',
  dashes: '-',
  slashes: '/',
  brackets: '(',
  quotes: '“',
  'letters apart': 'A  ',
  capitals: 'QĐ',
  'symbols joined': '-QĐ',
  labels: '1. ',
  commas: ', ',
} as const

describe('one thing over and over', () => {
  it.each(Object.entries(units))('%s', async (_, unit) => {
    const run = unit.repeat(3000 / unit.length)
    for (const words of [
      `-${run}phát triển`,
      `Thực hiện Công văn số 5/${run} và số 8${run}/QĐ-UBND`,
    ]) {
      const {record} = await parse(await readBytes(Buffer.from(letter(words)), 'a.txt'))
      expect(record?.number).toBe('12/SYT-NV')
    }
  })
})
