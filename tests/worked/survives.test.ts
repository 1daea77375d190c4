import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import {afterAll, describe, expect, it} from 'vitest'
import {checklist} from '../../src/emit/checklist.js'
import {checklistSheet} from '../../src/emit/checklist-columns.js'
import {checklistCsv} from '../../src/emit/checklist-csv.js'
import {checklistMarkdown} from '../../src/emit/checklist-markdown.js'
import {unguarded} from '../../src/emit/csv.js'
import {xlsx} from '../../src/emit/xlsx.js'
import type {Checklist, Task} from '../../src/model/checklist.js'
import type {Dispatch} from '../../src/model/dispatch.js'
import {readCsv} from '../../src/read/table/csv.js'
import {readXlsx} from '../../src/read/table/xlsx.js'
import {readWorked} from '../../src/worked/index.js'
import {mergeChecklists} from '../../src/worked/merge.js'
import {plain} from '../../src/worked/values.js'
import {directiveOf, dispatchOf, inVietnamese} from '../emit/of.js'

const folder = mkdtempSync(path.join(tmpdir(), 'congvan-worked-'))
afterAll(() => rmSync(folder, {recursive: true}))

/** Words that a format may take for something else. */
const tricky = [
  ...[
    'rà soát',
    'hồ sơ',
    'báo cáo',
    '=1+1',
    '**đậm**',
    '<b>',
    '~~x~~',
    ';',
    ',',
    '"',
    "'",
    '- [ ]',
  ],
  ...['Hạn:', '→ 20/02/2026', '<!-- x -->', '\\', '|', '# a', '`', 'www.a.vn', '1.', '@', '[a](b)'],
  ...[
    '[x]',
    '&amp;',
    '\\<',
    '01/2025',
    '-',
    '5',
    '**Ghi chú:**',
    'việc mới',
    'đã xong',
    '*',
    '_x000D_',
  ],
]
const words = fc
  .array(fc.constantFrom(...tricky), {minLength: 1, maxLength: 5})
  .map((list) => list.join(' '))

interface Edit {
  readonly status: Task['status'] | 'none'
  readonly assignee: string | null
  readonly note: string | null
  readonly mine: string | null
  readonly row: string | null
}

const maybe = fc.option(words)
const edits: fc.Arbitrary<Edit> = fc.record({
  status: fc.constantFrom('none', 'doing', 'done', 'dropped'),
  assignee: maybe,
  note: maybe,
  mine: maybe,
  row: maybe,
})

/** A dispatch, what is done to each of its tasks, and what the dispatch says afterwards. */
const cases = fc.record({
  directives: fc.array(
    fc.record({text: words, edit: edits, later: fc.constantFrom('same', 'gone', 'changed')}),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
  added: maybe,
})
type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never

function dispatchWith(texts: readonly string[]): Dispatch {
  return dispatchOf('cv.docx', {
    number: '45/UBND-VX',
    issuedOn: '2026-02-09',
    issuers: [{name: 'UBND XÃ AN PHÚ', parent: null}],
    directives: texts.map((text, index) =>
      directiveOf({id: `d${index + 1}`, label: `${index + 1}.`, text, lead: [{name: 'Trạm Y tế'}]}),
    ),
  })
}

const statuses = {open: 'chưa làm', doing: 'đang làm', done: 'xong', dropped: 'không làm'} as const
const boxes = {none: ' ', open: ' ', doing: '/', done: 'x', dropped: '-'} as const

/** A format: how a list is written, worked on, and written again. */
interface Way {
  readonly file: string
  readonly write: (list: Checklist) => string | Uint8Array
  readonly work: (list: Checklist, given: Case) => Promise<string | Uint8Array>
}

type Rows = readonly (readonly string[])[]

/** Rows of a sheet as a person leaves them: cells filled in, a column of their own, rows of their own. */
function workedRows([titles = [], ...rows]: Rows, {directives}: Case): string[][] {
  const at = (title: string) => titles.indexOf(title)
  const out = [[...titles, 'Cột riêng']]
  for (const [index, row] of rows.entries()) {
    const edit = directives[index]?.edit
    const cells = [...row]
    while (cells.length < titles.length) cells.push('')
    if (edit && edit.status !== 'none') cells[at('Tình trạng')] = statuses[edit.status]
    cells[at('Người làm')] = edit?.assignee ?? ''
    cells[at('Ghi chú')] = edit?.note ?? ''
    out.push([...cells, edit?.mine ?? ''])
    if (edit?.row)
      out.push(titles.map((title) => (title === 'Nội dung việc' ? (edit.row ?? '') : '')))
  }
  return out
}

/** A person who writes Markdown keeps `<` from beginning HTML. */
const typed = (said: string) => said.replace(/(\\*)</gu, '$1$1\\<')
/** In a CSV an apostrophe stands before what a spreadsheet would run or count. */
const guarded = (cell: string) => (unguarded(`'${cell}`) === cell ? `'${cell}` : cell)
const quoted = (cell: string) => `"${guarded(cell).replaceAll('"', '""')}"`
const rowsOfCsv = (list: Checklist) =>
  readCsv(checklistCsv(list, inVietnamese).slice(1)).rows.map((row) => row.map(unguarded))
const sheetOf = (list: Checklist) => checklistSheet(list, inVietnamese)

const ways: readonly Way[] = [
  {
    file: 'viec.md',
    write: (list) => checklistMarkdown(list, inVietnamese),
    async work(list, {directives}) {
      let task = 0
      const lines = checklistMarkdown(list, inVietnamese).split('\n')
      const out = lines.flatMap((line) => {
        if (!line.startsWith('- [ ]')) return [line]
        const edit = directives[task++]?.edit
        if (!edit) return [line]
        return [
          line.replace('[ ]', `[${boxes[edit.status]}]`),
          ...(edit.assignee ? [`  - **Người làm:** ${typed(edit.assignee)}`] : []),
          ...(edit.note ? [`  - **Ghi chú:** ${typed(edit.note)}`] : []),
          ...(edit.mine ? ['', `    dòng riêng ${edit.mine}`] : []),
          ...(edit.row ? [`- [ ] việc riêng ${typed(edit.row)}`] : []),
        ]
      })
      return out.join('\r\n')
    },
  },
  {
    file: 'viec.csv',
    write: (list) => checklistCsv(list, inVietnamese),
    async work(list, given) {
      const rows = workedRows(rowsOfCsv(list), given)
      return rows.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('')
    },
  },
  {
    file: 'viec.xlsx',
    write: (list) => xlsx([sheetOf(list)]),
    async work(list, given) {
      const [table] = (await readXlsx(xlsx([sheetOf(list)]))) ?? []
      const [titles = [], ...rows] = workedRows(table?.rows ?? [], given)
      const columns = titles.map((title) => ({title, width: 10}))
      return xlsx([{name: 'Việc', columns, rows: [...rows].reverse()}])
    },
  },
  {
    file: 'viec.json',
    write: (list) => JSON.stringify(list),
    async work(list, {directives}) {
      const group = list.groups[0] as Checklist['groups'][0]
      const tasks = group.tasks.flatMap((task, index) => {
        const edit = directives[index]?.edit
        if (!edit) return [task]
        const {status, assignee, note, mine, row} = edit
        const worked = {
          ...task,
          ...(status !== 'none' && {status}),
          assignee,
          note,
          ...(mine && {'cột riêng': mine}),
        }
        return row ? [worked, {text: row}] : [worked]
      })
      return JSON.stringify({...list, groups: [{...group, tasks}]})
    },
  },
]

async function readBack(file: string, data: string | Uint8Array): Promise<Checklist> {
  const full = path.join(folder, file)
  writeFileSync(full, data)
  const {worked, file: read} = await readWorked(
    full,
    () => 'cong-van',
    () => null,
  )
  expect(read.messages.map(String)).toEqual([])
  return worked?.checklist as Checklist // there are no messages
}

/** Everything a person can find in a task. */
function shownIn({text, assignee, note, previous, extra}: Task): string {
  const added = extra.map(({name, value}) => `${name} ${value}`)
  return plain([text, assignee, note, previous, ...added].filter(Boolean).join(' '))
}

describe.each(ways.map((way) => [way.file, way] as const))('a list in %s', (file, way) => {
  it('keeps all that a person wrote, whatever becomes of the dispatch', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (given) => {
        const before = checklist([dispatchWith(given.directives.map(({text}) => text))])
        const old = await readBack(file, await way.work(before, given))
        const after = given.directives
          .filter(({later}) => later !== 'gone')
          .map(({text, later}) => (later === 'changed' ? `${text} khẩn trương` : text))
        const fresh = checklist([dispatchWith([...(given.added ? [given.added] : []), ...after])])
        const merged = mergeChecklists(old, fresh, () => true, 'vi')
        const again = await readBack(file, way.write(merged))
        for (const list of [merged, again]) check(list, given)
        const still = mergeChecklists(again, fresh, () => true, 'vi')
        const settled = await readBack(file, way.write(still))
        check(settled, given)
        const last = way.write(mergeChecklists(settled, fresh, () => true, 'vi'))
        expect(Buffer.from(last).equals(Buffer.from(way.write(still)))).toBe(true)
      }),
      {numRuns: file.endsWith('.xlsx') ? 12 : 40},
    )
  }, 30_000)
})

function check(list: Checklist, {directives}: Case): void {
  const tasks = list.groups.flatMap((group) => group.tasks)
  const all = tasks.map(shownIn).join('\n')
  for (const {text, edit} of directives) {
    for (const mine of [edit.assignee, edit.note, edit.mine, edit.row, text])
      if (mine !== null) expect(all).toContain(plain(mine))
  }
  const count = (status: string) => tasks.filter((task) => task.status === status).length
  for (const status of ['doing', 'done', 'dropped'])
    expect(count(status)).toBe(directives.filter(({edit}) => edit.status === status).length)
}
