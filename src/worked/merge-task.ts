import {type ColumnKey, checklistColumns} from '../emit/checklist-columns.js'
import {namesText} from '../emit/checklist-texts.js'
import {labels, printedDate} from '../emit/labels.js'
import type {Language} from '../emit/product.js'
import type {Extra, Task} from '../model/checklist.js'
import {key, plain} from './values.js'

/** Fields that the dispatch fixes: what stood there before is kept beside where it is another. */
const fixed: readonly (readonly [ColumnKey, (task: Task) => string])[] = [
  ['label', ({label}) => (label ?? '').replace(/[.)]+$/u, '')], // spreadsheets make 1 of `1.`
  ['lead', ({lead}) => namesOf(lead)],
  ['coordinating', ({coordinating}) => namesOf(coordinating)],
  ['monitoring', ({monitoring}) => namesOf(monitoring)],
  ['reportTo', ({reportTo}) => namesOf(reportTo)],
  ['deadline', ({deadline}) => deadline?.text ?? ''],
  ['further', ({further = []}) => namesText(further.map(({text}) => text))],
]

const namesOf = (parties: Task['lead']) => namesText(parties.map(({name}) => name))

/**
 * Một việc cũ và việc ấy đọc lại: the dispatch says what is to be done, the person what came of it. Words that are no
 * longer those of the dispatch stay in sight, whoever changed them.
 */
export function mergeTask(fresh: Task, old: Task, language: Language): Task {
  const reworded = plain(fresh.text) !== plain(old.text)
  const differing = old.own ? [] : before(fresh, old, language)
  const changed = reworded || differing.length > 0 || old.change === 'changed'
  return {
    ...fresh,
    status: old.status,
    assignee: old.assignee,
    note: old.note,
    ...dueOf(fresh, old),
    change: changed ? 'changed' : null,
    previous: reworded ? old.text : old.previous,
    extra: [...old.extra, ...differing, ...olderWords(old, reworded, language)],
  }
}

/**
 * A day that was counted or filled in before stands where the dispatch prints none: with new mail comes a new day of
 * receipt, which is not that of the old.
 */
function dueOf(fresh: Task, old: Task): Pick<Task, 'due' | 'dueReason'> {
  return old.due !== null && !printsDay(fresh)
    ? {due: old.due, dueReason: null}
    : {due: fresh.due, dueReason: fresh.dueReason}
}

function printsDay({deadline, due}: Task): boolean {
  return due !== null && deadline?.kind !== 'period'
}

function before(fresh: Task, old: Task, language: Language): Extra[] {
  const words = labels[language]
  const told = (field: ColumnKey, value: string) => ({
    name: words.tasks.before(checklistColumns[field].title(words)),
    value,
  })
  const fields = fixed.flatMap(([field, textOf]) => {
    const value = plain(textOf(old))
    return value === '' || same(value, plain(textOf(fresh))) ? [] : [told(field, value)]
  })
  const {due} = old
  const sameWords = same(plain(fresh.deadline?.text ?? ''), plain(old.deadline?.text ?? ''))
  const recurs = fresh.deadline?.kind === 'recurring' // its next turn is no other day
  const moved =
    printsDay(fresh) && !recurs && due !== null && minute(fresh.due ?? '') !== minute(due)
  return moved && sameWords ? [...fields, told('due', printedDate(due))] : fields
}

/** Lists of names are told apart by their names, not by what joins them. */
function same(one: string, other: string): boolean {
  return key(one.replaceAll(';', ',')) === key(other.replaceAll(';', ','))
}

/** A spreadsheet keeps no zone: all hours are those of Việt Nam. */
function minute(moment: string): string {
  return moment.slice(0, 16)
}

/** The words before the words before. */
function olderWords({previous}: Task, reworded: boolean, language: Language): Extra[] {
  const {tasks} = labels[language]
  return reworded && previous !== null
    ? [{name: tasks.before(tasks.previous), value: previous}]
    : []
}
