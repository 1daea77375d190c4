import {describe, expect, it} from 'vitest'
import {checklist} from '../../src/emit/checklist.js'
import {loadLexicon} from '../../src/lexicon/index.js'
import {recordOf} from '../record-of.js'
import {dispatchOf} from './of.js'

const {holidays} = loadLexicon()

const letter = `ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH TÂN HÒA\tĐộc lập - Tự do - Hạnh phúc
Số: 215/UBND-VX\tTân Hòa, ngày 20 tháng 4 năm 2026
V/v triển khai nhiệm vụ

Kính gửi: Các sở, ban, ngành tỉnh.

1. Yêu cầu Sở Tài chính báo cáo trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản này.
2. Giao Văn phòng theo dõi, đôn đốc; báo cáo trước ngày 26/4/2026.
`

describe('the days of a checklist', () => {
  it('are counted from receipt where the words say so; printed days stay', async () => {
    const [group] = checklist([await recordOf(letter)], {receivedOn: '2026-04-23', holidays}).groups
    expect(group?.receivedOn).toBe('2026-04-23')
    expect(group?.tasks.map(({due, dueReason}) => [due, dueReason])).toEqual([
      ['2026-05-05', null],
      ['2026-04-26', null],
    ])
  })

  it('say why there is none; nothing is received before it was issued', async () => {
    const record = await recordOf(letter)
    const reasons = (options: Parameters<typeof checklist>[1]) =>
      checklist([record], options).groups[0]?.tasks.map(({dueReason}) => dueReason)
    expect(reasons({})).toEqual(['needs-receipt', null])
    expect(reasons({receivedOn: '2026-04-23', holidays: []})).toEqual(['no-calendar', null])
    expect(reasons({receivedOn: '2026-04-19', holidays})).toEqual(['needs-receipt', null])
  })

  it('come with how the task is asked, and who watches over it', async () => {
    const [group] = checklist([await recordOf(letter)]).groups
    expect(group?.tasks.map(({modality}) => modality)).toEqual(['requires', 'orders'])
    expect(group?.tasks.map(({monitoring}) => monitoring)).toEqual([[], [{name: 'Văn phòng'}]])
  })

  it('stand under who issued: a name that any body has, with its parent', () => {
    const issuerOf = (name: string, parent: string | null) =>
      checklist([dispatchOf('a.txt', {issuers: [{name, parent}]})]).groups[0]?.issuer
    expect(issuerOf('VĂN PHÒNG', 'UBND TỈNH TÂN HÒA')).toBe('VĂN PHÒNG – UBND TỈNH TÂN HÒA')
    expect(issuerOf('SỞ Y TẾ', 'UBND TỈNH TÂN HÒA')).toBe('SỞ Y TẾ')
    expect(issuerOf('THANH TRA', null)).toBe('THANH TRA')
  })
})
