import {existsSync} from 'node:fs'
import path from 'node:path'
import {
  type ChecklistOptions,
  concernOf,
  dayOf,
  type Lexicon,
  mergeChecklists,
  readChecklist,
  readUnits,
  type Unit,
  unitsNamed,
  type Worked,
} from '../../index.js'
import {texts} from '../texts.js'
import type {Session} from './session.js'

/** What the options of a checklist come to; `undefined`, and told, where one of them is wrong. */
export interface Settings {
  readonly options: ChecklistOptions
  readonly worked: Worked | undefined
  /** The file to update; a new one where it is not there yet. */
  readonly update: string | undefined
}

const days = {dueBefore: '--due-before', today: '--today', received: '--received'} as const

/** Reads the options of the command line, the file of units and the list to update. */
export async function settingsOf(
  session: Session,
  lexicon: Lexicon,
): Promise<Settings | undefined> {
  const {given} = session
  const read = daysOf(session)
  const units = read && (await unitsOf(session))
  if (!read || units === undefined) return undefined
  const update = given.update === undefined ? undefined : path.resolve(session.io.cwd, given.update)
  const isThere = update !== undefined && existsSync(update)
  const worked = isThere ? await workedOf(update, session, lexicon) : undefined
  if (isThere && !worked) return undefined
  const {sort, group, overdue, summary} = given
  const options: ChecklistOptions = {
    ...read,
    ...(sort && {sort}),
    ...(group && {group}),
    ...(overdue && {overdue}),
    ...(summary && {summary}),
    ...(units.length > 0 && {concern: concernOf(units, lexicon)}),
    ...(worked && {
      merge: (fresh, wanted) => mergeChecklists(worked.checklist, fresh, wanted, given.lang),
      separator: worked.separator,
    }),
  }
  return {options, worked, update}
}

type Days = Pick<ChecklistOptions, keyof typeof days>

/** The days that were typed. The clock is asked only where something is to be told late and no day was given. */
function daysOf({given, reporter}: Session): Days | undefined {
  const read: {-readonly [Key in keyof Days]: Days[Key]} = {}
  for (const [key, flag] of Object.entries(days) as [keyof typeof days, string][]) {
    const typed = given[key]
    if (typed === undefined) continue
    const day = dayOf(typed)
    if (day !== undefined) read[key] = day
    else {
      reporter.problem(texts[given.lang].checklist.wrongDay(flag, typed))
      return undefined
    }
  }
  const {overdue, summary, failOverdue} = given
  if (read.today === undefined && (overdue || summary || failOverdue)) read.today = todayInVietnam()
  return read
}

const sevenHours = 7 * 3_600_000

function todayInVietnam(): string {
  return new Date(Date.now() + sevenHours).toISOString().slice(0, 10)
}

/** The units asked for; those of the file alone where none is named. A name of the file brings its aliases and groups. */
async function unitsOf({given, io, reporter}: Session): Promise<readonly Unit[] | undefined> {
  const names = given.unit ?? []
  if (names.some((name) => name.trim() === '')) {
    reporter.problem(texts[given.lang].checklist.blankUnit)
    return undefined
  }
  if (given.units === undefined) return unitsNamed(names, [])
  const {units, messages} = await readUnits(path.resolve(io.cwd, given.units))
  reporter.messages(given.units, messages)
  return units ? unitsNamed(names, units) : undefined
}

async function workedOf(
  update: string,
  {given, reporter}: Session,
  lexicon: Lexicon,
): Promise<Worked | undefined> {
  const {worked, messages} = await readChecklist(update, lexicon)
  reporter.messages(given.update, messages)
  return worked ?? undefined
}
