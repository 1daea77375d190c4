import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import ICAL from 'ical.js'
import {afterAll, describe, expect, it} from 'vitest'
import {checklist} from '../../src/emit/checklist.js'
import {checklistCsv} from '../../src/emit/checklist-csv.js'
import {isDueSoon} from '../../src/emit/checklist-filter.js'
import {checklistIcs} from '../../src/emit/checklist-ics.js'
import {checklistMarkdown} from '../../src/emit/checklist-markdown.js'
import {checklistXlsx} from '../../src/emit/checklist-xlsx.js'
import {type Checklist, mergeChecklists, readChecklist} from '../../src/index.js'
import {loadLexicon} from '../../src/lexicon/index.js'
import {recordOf} from '../record-of.js'
import {deadlineOf, groupOf, listOf, taskOf, vi} from './checklist-samples.js'

const {holidays} = loadLexicon()
const folder = mkdtempSync(path.join(tmpdir(), 'congvan-times-'))
afterAll(() => rmSync(folder, {recursive: true}))

const letter = (items: string) => `ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH TÂN HÒA\tĐộc lập - Tự do - Hạnh phúc
Số: 215/UBND-VX\tTân Hòa, ngày 20 tháng 4 năm 2026
V/v triển khai nhiệm vụ

Kính gửi: Các sở, ban, ngành tỉnh.

${items}
`

const formats = [
  ['viec.md', checklistMarkdown],
  ['viec.csv', checklistCsv],
  ['viec.xlsx', checklistXlsx],
  ['viec.json', (list: Checklist) => JSON.stringify(list)],
] as const

const readAgain = async (name: string, data: string | Uint8Array) => {
  const file = path.join(folder, name)
  writeFileSync(file, data)
  const {worked} = await readChecklist(file)
  if (!worked) throw new Error(`${name} cannot be read back`)
  return worked.checklist
}

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((event) =>
      ['uid', 'dtstart', 'rrule'].map((name) => String(event.getFirstPropertyValue(name) ?? '')),
    )

describe('a task of several days', () => {
  const words =
    '1. Sở Y tế báo cáo trước ngày 20/6 và trong 05 ngày làm việc kể từ ngày nhận văn bản.'

  it('is due on the first of them, once it is known', async () => {
    const record = await recordOf(letter(words))
    const timesIn = (receivedOn?: string) =>
      checklist([record], {holidays, ...(receivedOn && {receivedOn})}).groups[0]?.tasks.map(
        ({due, further}) => [due, further?.map((each) => each.due ?? each.dueReason)],
      )
    expect(timesIn()).toEqual([['2026-06-20', ['needs-receipt']]])
    expect(timesIn('2026-04-23')).toEqual([['2026-05-05', ['2026-06-20']]])
  })

  const several = taskOf({
    due: '2026-06-10',
    deadline: deadlineOf('đợt 1 trước ngày 10/6', {due: '2026-06-10'}),
    further: [
      {text: 'đợt 2 trước ngày 20/7', due: '2026-07-20', dueReason: null},
      {text: 'trong 05 ngày kể từ ngày nhận', due: null, dueReason: 'needs-receipt'},
    ],
  })

  it('stands in a calendar on each of them', () => {
    expect(eventsOf(checklistIcs(listOf(groupOf([several])), vi))).toEqual([
      ['a1@congvan', '2026-06-10', ''],
      ['a1-m2@congvan', '2026-07-20', ''],
    ])
  })

  it.each(formats)('is read back from %s', async (name, write) => {
    const list = await readAgain(name, write(listOf(groupOf([several])), vi))
    expect(list.groups[0]?.tasks[0]).toMatchObject({further: several.further, extra: []})
  })
})

describe('a task that recurs', () => {
  const monthly = '1. Sở Y tế báo cáo trước ngày 25 hằng tháng.'

  it('is due on its next turn', async () => {
    const record = await recordOf(letter(monthly))
    const turn = (today: string) => checklist([record], {checklist: {today}})
    expect(checklist([record]).groups[0]?.tasks[0]?.due).toBe('2026-04-25')
    const july = turn('2026-07-20')
    expect(july.groups[0]?.tasks[0]?.due).toBe('2026-07-25')
    expect(july.groups[0]?.tasks.map((task) => isDueSoon(task, july.today))).toEqual([true])
    expect(turn('2026-07-25').groups[0]?.tasks[0]?.due).toBe('2026-07-25')
    expect(turn('2026-07-26').groups[0]?.tasks[0]?.due).toBe('2026-08-25')
  })

  it.each(formats)('still does from %s without its dispatch', async (name, write) => {
    const record = await recordOf(letter(monthly))
    const worked = await readAgain(name, write(checklist([record]), vi))
    const later = checklist([], {
      checklist: {
        today: '2026-07-20',
        merge: (fresh, wanted) => mergeChecklists(worked, fresh, wanted, 'vi'),
      },
    })
    const [task] = later.groups[0]?.tasks ?? []
    expect(task).toMatchObject({due: '2026-07-25', change: null, extra: []})
    const [event] = eventsOf(checklistIcs(later, vi))
    expect(event?.slice(1)).toEqual(['2026-04-25', 'FREQ=MONTHLY;BYMONTHDAY=25'])
  })

  it('is no changed task when it comes due again', async () => {
    const record = await recordOf(letter(monthly))
    const worked = await readAgain('lap.md', checklistMarkdown(checklist([record]), vi))
    const later = checklist([record], {
      checklist: {
        today: '2026-07-20',
        merge: (fresh, wanted) => mergeChecklists(worked, fresh, wanted, 'vi'),
      },
    })
    expect(later.groups[0]?.tasks[0]).toMatchObject({due: '2026-07-25', change: null, extra: []})
  })
})
