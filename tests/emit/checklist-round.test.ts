import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {checklistCsv} from '../../src/emit/checklist-csv.js'
import {isOverdue} from '../../src/emit/checklist-filter.js'
import {checklistMarkdown} from '../../src/emit/checklist-markdown.js'
import {checklistXlsx} from '../../src/emit/checklist-xlsx.js'
import {readChecklist} from '../../src/index.js'
import {everyState, groupOf, hostileList, listOf, recurringOn, vi} from './checklist-samples.js'

describe('a workbook is read back', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'congvan-workbook-'))
  afterAll(() => rmSync(folder, {recursive: true}))

  const again = async (list: typeof everyState) => {
    const file = path.join(folder, 'viec.xlsx')
    writeFileSync(file, checklistXlsx(list, vi))
    const {worked, messages} = await readChecklist(file)
    expect(messages).toEqual([])
    return worked
  }

  it('with what the user wrote; the counts are no sheet of a stranger', async () => {
    const worked = await again(everyState)
    expect(worked?.otherSheets).toEqual([])
    const kept = ({groups}: typeof everyState) =>
      groups.flatMap(({tasks}) =>
        tasks.map(({id, status, assignee, note, change, previous, due, text}) => ({
          ...{id, status, assignee, note, change, previous, text},
          due: due?.slice(0, 16) ?? null,
        })),
      )
    expect(worked && kept(worked.checklist)).toEqual(kept(everyState))
  })

  it.each([
    ['viec.md', checklistMarkdown],
    ['viec.csv', checklistCsv],
    ['viec.xlsx', checklistXlsx],
  ])('what recurs still does in %s', async (name, write) => {
    const due = '2026-02-20'
    const file = path.join(folder, name)
    writeFileSync(file, write(listOf(groupOf([recurringOn('FREQ=MONTHLY', {due})])), vi))
    const {worked} = await readChecklist(file)
    const [task] = worked?.checklist.groups[0]?.tasks ?? []
    expect(task).toMatchObject({due, deadline: {kind: 'recurring', recurs: 'monthly'}})
    expect(task && isOverdue(task, '2026-03-01')).toBe(false)
  })

  it('even where every word is hostile', async () => {
    const worked = await again(hostileList)
    const ids = worked?.checklist.groups.flatMap(({tasks}) => tasks.map(({id}) => id))
    expect(ids).toEqual(hostileList.groups.flatMap(({tasks}) => tasks.map(({id}) => id)))
  })
})
