import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {
  type Checklist,
  checklistFormatOf,
  checklistOf,
  type Dispatch,
  type EmitOptions,
  emit,
  isOverdue,
  message,
  products,
} from '../../index.js'
import type {Run} from '../commands.js'
import {fallsOn, writeWhole} from '../output.js'
import {texts} from '../texts.js'
import {backUp} from './backup.js'
import {type Settings, settingsOf} from './checklist-settings.js'
import {eachRecord} from './each.js'
import {endingUntold, formatTold} from './format-told.js'
import {isInput} from './product.js'
import {withoutRepeats} from './repeats.js'
import {openSession, parserOf, type Session} from './session.js'

const formats = products.checklist.formats
type FormatName = keyof typeof formats

/** Where the list goes, and as what. */
interface Aim {
  readonly target: string | undefined
  readonly format: FormatName
  /** The list is written back to the file it came from. */
  readonly back: boolean
}

/** `congvan checklist` */
export const run: Run = async (args, given, io) => {
  const found = await openSession(args, given, io)
  const parser = await parserOf(found)
  const settings = parser && (await settingsOf(found, parser.lexicon))
  if (!parser || !settings) return 2
  const opened = await withoutList(found, settings)
  const aim = opened && (await aimOf(opened, settings))
  if (!opened || !aim) return 2
  const [session, repeats] = await withoutRepeats(opened)
  const all: Dispatch[] = []
  await eachRecord(session, parser, repeats, (_, records) => {
    all.push(...records)
  })
  if (all.length === 0) return 1
  const {receivedOn} = settings
  const options: EmitOptions = {
    language: given.lang,
    typeName: parser.typeName,
    holidays: parser.holidays,
    ...(receivedOn !== undefined && {receivedOn}),
    checklist: {...settings.options, view: !aim.back},
  }
  const data = await emit<string | Uint8Array>(formats[aim.format], all, options)
  const written = await put(data, aim, settings, session)
  const late = given.failOverdue ? tellLate(checklistOf(all, options), session) : 0
  return session.failed() || !written || late > 0 ? 1 : 0
}

/** The inputs without the list itself, which may lie in a folder of dispatches. */
async function withoutList(session: Session, {update}: Settings): Promise<Session | undefined> {
  if (update === undefined) return session
  const inputs = []
  for (const input of session.inputs) {
    const same = (await fallsOn([update], [input.path])) !== undefined
    if (!same) inputs.push(input)
    else if (input.named) {
      const {reporter, given} = session
      reporter.problem(texts[given.lang].checklist.updateIsInput(input.name))
      return undefined
    }
  }
  return {...session, inputs}
}

/** The format is the one asked for, else the one that the name of the file tells. */
async function aimOf(session: Session, {update, worked}: Settings): Promise<Aim | undefined> {
  const {given, io, reporter} = session
  const words = texts[given.lang]
  const output = given.output ?? given.update
  const target = output === undefined ? undefined : path.resolve(io.cwd, output)
  const back = target !== undefined && worked !== undefined && (await isUpdated(target, update))
  const told = output && formatNamed(checklistFormatOf(output) ?? formatTold(output, formats))
  const format = formatNamed(given.format) || told || 'markdown'
  if (back && worked && worked.otherSheets.length > 0) {
    reporter.messages(output, message('other-sheets', worked.otherSheets.join(', ')))
    return undefined
  }
  const problem = await problemOf()
  if (problem === undefined) return {target, format, back}
  reporter.problem(problem)
  return undefined

  async function problemOf(): Promise<string | undefined> {
    if (target !== undefined && !back && (await isInput(target, session)))
      return words.wouldOverwrite(output ?? '')
    const untold = given.format || told ? undefined : endingUntold(output, formats)
    if (untold) return words.unknownEnding(output ?? '', untold.ending, untold.known)
    if ('binary' in formats[format] && target === undefined && io.outIsTerminal)
      return words.binaryOnScreen
    if (back && (given.overdue || given.dueBefore !== undefined))
      return words.checklist.viewNeedsOutput
    if (back && worked && format !== worked.format)
      return words.checklist.updateKeepsFormat(output ?? '', worked.format)
    return undefined
  }
}

function formatNamed(name: string | undefined): FormatName | undefined {
  return name !== undefined && name in formats ? (name as FormatName) : undefined // just checked
}

async function isUpdated(target: string, update: string | undefined): Promise<boolean> {
  return (await fallsOn([target], [update])) !== undefined
}

/** Writes the list; the one it was made of is kept beside it first. Says whether that went well. */
async function put(
  data: string | Uint8Array,
  {target, back}: Aim,
  {worked}: Settings,
  {reporter, given, io}: Session,
): Promise<boolean> {
  if (target === undefined) {
    io.stdout(data)
    return true
  }
  const name = given.output ?? given.update ?? ''
  const styled = back && worked && typeof data === 'string' ? inStyle(data, worked.style) : data
  if (back) {
    if (await holds(target, styled)) return true
    const backup = await backUp(target)
    if (backup === undefined) {
      reporter.messages(undefined, message('no-backup', name))
      return false
    }
    reporter.messages(name, message('kept-backup', backup))
  }
  const fault = await writeWhole(target, styled)
  if (fault !== undefined) reporter.messages(undefined, message('cannot-write', name, fault))
  return fault === undefined
}

/** Line ends and the mark at the head as the file had them. */
function inStyle(text: string, {crlf, mark}: {crlf: boolean; mark: boolean}): string {
  const plain = text.replace(/^\uFEFF/u, '').replace(/\r\n/gu, '\n')
  const marked = mark || text.startsWith('\uFEFF') ? `\uFEFF${plain}` : plain
  return crlf || text.includes('\r\n') ? marked.replaceAll('\n', '\r\n') : marked
}

async function holds(file: string, data: string | Uint8Array): Promise<boolean> {
  const now = await readFile(file).catch(() => undefined) // gone meanwhile: it is written anew
  return now?.equals(Buffer.from(data)) === true
}

/** Tells each task that is late; gives how many there are. */
function tellLate({groups, today}: Checklist, {reporter}: Session): number {
  let count = 0
  for (const {tasks, number, file} of groups)
    for (const task of tasks) {
      if (!isOverdue(task, today)) continue
      count++
      const words = task.text.length > 100 ? `${task.text.slice(0, 99)}…` : task.text
      const [year = '', month = '', day = ''] = (task.due ?? '').slice(0, 10).split('-')
      const due = `${day}/${month}/${year}`
      const label = task.label ? `${task.label} ` : ''
      reporter.messages(undefined, message('overdue-task', due, number ?? file, label + words))
    }
  return count
}
