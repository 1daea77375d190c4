import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {checklistXlsx} from '../../src/emit/checklist-xlsx.js'
import {readChecklist} from '../../src/index.js'
import {everyState, hostileList, vi} from './checklist-samples.js'

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

  it('even where every word is hostile', async () => {
    const worked = await again(hostileList)
    const ids = worked?.checklist.groups.flatMap(({tasks}) => tasks.map(({id}) => id))
    expect(ids).toEqual(hostileList.groups.flatMap(({tasks}) => tasks.map(({id}) => id)))
  })
})
