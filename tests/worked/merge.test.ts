import {describe, expect, it} from 'vitest'
import {checklist} from '../../src/emit/checklist.js'
import type {Checklist, Task} from '../../src/model/checklist.js'
import type {Deadline} from '../../src/model/directive.js'
import {mergeChecklists} from '../../src/worked/merge.js'
import {directiveOf, dispatchOf} from '../emit/of.js'

function deadlineOf(text: string, due: string | null): Deadline {
  const kind = due === null ? 'period' : 'date'
  return {text, kind, due, bound: null, inferred: [], recurs: null, rrule: null, period: null}
}

/** The list of one dispatch: its texts, and the time limit of all of them. */
function listOf(
  texts: readonly string[],
  given: {file?: string; number?: string | null; lead?: string; deadline?: Deadline} = {},
): Checklist {
  const directives = texts.map((text, index) =>
    directiveOf({
      id: `d${index + 1}`,
      label: `${index + 1}.`,
      text,
      lead: given.lead ? [{name: given.lead}] : [],
      deadline: given.deadline ?? null,
    }),
  )
  const {file = 'a.docx', number = '1/AB'} = given
  return checklist([dispatchOf(file, {number, directives})])
}

/** The list as a person leaves it: each task as they changed it. */
function worked(list: Checklist, change: (task: Task, index: number) => Partial<Task>): Checklist {
  const groups = list.groups.map((group) => ({
    ...group,
    tasks: group.tasks.map((task, index) => ({...task, ...change(task, index)})),
  }))
  return {...list, groups}
}

const merged = (old: Checklist, ...fresh: readonly Checklist[]) =>
  mergeChecklists(
    old,
    {today: null, groups: fresh.flatMap(({groups}) => groups), extra: [], below: []},
    () => true,
    'vi',
  )
const tasksIn = ({groups}: Checklist) => groups.flatMap(({tasks}) => tasks)
const done = () => ({status: 'done' as const})

describe('a new list merged into an old one', () => {
  it('is the old list where nothing changed', () => {
    const old = worked(listOf(['rà soát', 'báo cáo']), done)
    expect(merged(old, listOf(['rà soát', 'báo cáo']))).toEqual(old)
  })

  it('leaves dispatches alone that were not read again', () => {
    const other = worked(listOf(['kiểm tra'], {number: '2/CD', file: 'b.docx'}), done)
    const list = merged(other, listOf(['rà soát']))
    expect(list.groups[0]).toEqual(other.groups[0])
    expect(list.groups[1]?.tasks[0]).toMatchObject({text: 'rà soát', change: 'new'})
  })

  it('knows a dispatch without a number by its file', () => {
    const old = worked(listOf(['rà soát'], {number: null}), done)
    expect(tasksIn(merged(old, listOf(['gửi hồ sơ'], {number: null})))).toMatchObject([
      {text: 'rà soát', change: 'removed', status: 'done'},
      {text: 'gửi hồ sơ', change: 'new'},
    ])
    const elsewhere = listOf(['gửi hồ sơ'], {number: null, file: 'b.docx'})
    expect(tasksIn(merged(old, elsewhere))[0]).toMatchObject({change: null})
  })

  it('goes on from the words that are most like the new ones', () => {
    const old = worked(
      listOf(['rà soát hồ sơ trước ngày 10/6', 'báo cáo kết quả về Sở Y tế']),
      (_, index) => ({note: `ghi chú ${index + 1}`}),
    )
    const fresh = listOf(['báo cáo kết quả về Sở Y tế', 'rà soát hồ sơ trước ngày 20/6'])
    expect(tasksIn(merged(old, fresh))).toMatchObject([
      {note: 'ghi chú 2', previous: null},
      {note: 'ghi chú 1', change: 'changed', previous: 'rà soát hồ sơ trước ngày 10/6'},
    ])
  })

  it('a task that is back in its dispatch is no longer gone', () => {
    const gone = merged(worked(listOf(['rà soát', 'báo cáo']), done), listOf(['rà soát']))
    expect(tasksIn(gone)[1]).toMatchObject({change: 'removed', status: 'done'})
    const back = merged(gone, listOf(['rà soát', 'báo cáo']))
    expect(tasksIn(back)[1]).toMatchObject({change: null, status: 'done'})
  })

  it('keeps both when a person changed printed words, and what was read of them otherwise before', () => {
    const old = worked(listOf(['rà soát'], {lead: 'Sở Y tế'}), () => ({text: 'rà soát kỹ'}))
    expect(tasksIn(merged(old, listOf(['rà soát'], {lead: 'Sở Nội vụ'})))[0]).toMatchObject({
      text: 'rà soát',
      change: 'changed',
      previous: 'rà soát kỹ',
      extra: [{name: 'Chủ trì trước đây', value: 'Sở Y tế'}],
    })
  })

  it('a day that a person filled in stands where the dispatch gives none, else beside it', () => {
    const open = {deadline: deadlineOf('trong 05 ngày', null)}
    const filled = worked(listOf(['rà soát'], open), () => ({due: '2026-03-05'}))
    expect(tasksIn(merged(filled, listOf(['rà soát'], open)))[0]).toMatchObject({
      due: '2026-03-05',
      change: null,
    })
    const fixed = {deadline: deadlineOf('trong 05 ngày', '2026-03-09')}
    expect(tasksIn(merged(filled, listOf(['rà soát'], fixed)))[0]).toMatchObject({
      due: '2026-03-09',
      extra: [{name: 'Ngày đến hạn trước đây', value: '05/03/2026'}],
    })
  })

  it('a day counted from an earlier receipt is not counted anew', () => {
    const period = {deadline: deadlineOf('trong 05 ngày', null)}
    const old = worked(listOf(['rà soát'], period), () => ({due: '2026-03-05'}))
    const again = worked(listOf(['rà soát'], period), () => ({due: '2026-04-05'}))
    expect(tasksIn(merged(old, again))[0]).toMatchObject({due: '2026-03-05', extra: []})
  })

  it('a row that a person copied is theirs', () => {
    const old = listOf(['rà soát'])
    const [group] = old.groups
    const copied = {
      ...old,
      groups: old.groups.map((each) => ({
        ...each,
        tasks: [...each.tasks, ...each.tasks.map((task) => ({...task}))],
      })),
    }
    const list = tasksIn(merged(copied, old))
    expect(list.map(({own}) => own)).toEqual([false, true])
    expect(new Set(list.map(({id}) => id)).size).toBe(2)
    expect(list[0]?.id).toBe(group?.tasks[0]?.id)
  })

  it('one dispatch in two files stays two, with what was done in each', () => {
    const [docx, pdf] = [listOf(['rà soát']), listOf(['rà soát'], {file: 'a.pdf'})]
    const old = {...docx, groups: [...docx.groups, ...worked(pdf, done).groups]}
    expect(tasksIn(merged(old, docx, pdf)).map(({status}) => status)).toEqual(['open', 'done'])
  })

  it('adds only what is wanted, and drops nothing that is there', () => {
    const old = worked(listOf(['rà soát']), done)
    const fresh = listOf(['rà soát', 'báo cáo'])
    const list = mergeChecklists(old, fresh, () => false, 'vi')
    expect(tasksIn(list).map(({text}) => text)).toEqual(['rà soát'])
  })
})
