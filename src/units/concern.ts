import type {Concern} from '../emit/checklist-options.js'
import {foldGlued} from '../lexicon/fold.js'
import type {Lexicon} from '../lexicon/index.js'
import type {Task, TaskGroup} from '../model/checklist.js'
import type {Unit} from '../model/unit.js'
import {type Groups, groupsBy} from './groups.js'
import {holds, type Name, type Naming, namingBy, startsAt} from './names.js'

/** How sure it is that words mean one of the units; `undefined`: they mean others. */
type Sureness = 'sure' | 'doubtful' | undefined

/** What is known of the units that are asked for. */
interface Asked {
  readonly naming: Naming
  readonly groups: Groups
  readonly names: readonly {readonly printed: string; readonly words: Name}[]
  /** Groups that the user says a unit of theirs is in. */
  readonly ownGroups: readonly Name[]
  /** Whether a name begins as that of an agency does. */
  readonly isAgency: (name: Name) => boolean
  /** Whether printed words name an office that every unit has within it. */
  readonly isInner: (printed: string) => boolean
}

/** Words that may mean the unit, but need not. */
const doubt = ' (?)'

/**
 * Việc của đơn vị: what names it, or a group it is in; what names nobody, where the dispatch is addressed to it. Nothing
 * that binds it may be lost, so what is not clearly of others is kept, with the words in doubt.
 */
export function concernOf(units: readonly Unit[], lexicon: Lexicon): Concern {
  const naming = namingBy(lexicon)
  const called = units.flatMap(({name, aliases}) => [name, ...aliases])
  const asked: Asked = {
    naming,
    groups: groupsBy(lexicon, naming),
    names: called.map((printed) => ({printed, words: naming.nameOf(printed)})),
    ownGroups: units.flatMap(({groups}) => groups.map(naming.nameOf)),
    isInner: (printed) => lexicon.regex('^{unit-inner}⟩').test(foldGlued(printed)),
    isAgency: (name) => lexicon.endOf('actor-head', name.join(' '), 0) > 0,
  }
  return (task, group) => wordsFor(task, group, asked)
}

function wordsFor(task: Task, group: TaskGroup, asked: Asked): readonly string[] | null {
  const {lead, coordinating, monitoring, reportTo} = task
  const named = [...lead, ...coordinating, ...monitoring, ...reportTo].map(({name}) => name)
  const doers = lead.length > 0 ? [] : group.addressees
  const words = [...named, ...doers].flatMap((printed) => told(printed, asked))
  if (words.length > 0) return [...new Set(words)]
  const text = asked.naming.nameOf(task.text)
  const written = asked.names.filter((name) => holds(text, name.words))
  if (written.length > 0) return written.map(({printed}) => printed)
  if (lead.length > 0 && lead.every(({name}) => asked.isInner(name)))
    return asAddressed(group, asked)
  return lead.length === 0 && doers.length === 0 ? [] : null
}

/** An office within the units a dispatch is addressed to (`Phòng Kinh tế`, `Kế toán`): theirs, or of another of them. */
function asAddressed({addressees}: TaskGroup, asked: Asked): readonly string[] | null {
  const ours = addressees.filter((printed) => surenessOf(printed, asked) !== undefined)
  return ours.length > 0 ? ours.map((printed) => `${printed}${doubt}`) : null
}

function told(printed: string, asked: Asked): string[] {
  const sureness = surenessOf(printed, asked)
  if (sureness === undefined) return []
  return [sureness === 'sure' ? printed : `${printed}${doubt}`]
}

function surenessOf(printed: string, asked: Asked): Sureness {
  const {naming, groups, names, ownGroups, isAgency} = asked
  const name = naming.nameOf(printed)
  const whole = naming.withoutChief(name)
  const readings = [whole, ...partsOf(printed, naming)]
  const some = (test: (own: Name, read: Name) => boolean) =>
    names.some(({words}) => readings.some((read) => test(words, read)))
  if (some(isSame) || ownGroups.some((group) => isLike(group, name))) return 'sure'
  if (groups.isGroup(printed)) {
    const found = names.map(({words}) => groups.includes(name, words))
    if (found.includes('yes')) return 'sure'
    return found.includes('unclear') ? 'doubtful' : undefined
  }
  return some(isLike) || !isAgency(whole) ? 'doubtful' : undefined
}

/** The parts of a list, each also behind the head of the first: `các Sở: Tài chính, Nội vụ` has a `Sở Nội vụ`. */
function partsOf(printed: string, naming: Naming): Name[] {
  const parts = naming.partsOf(printed).map((part) => naming.withoutChief(naming.single(part)))
  const [first = []] = parts
  const heads = first.map((_, at) => first.slice(0, at + 1))
  return parts.flatMap((part, at) =>
    at === 0 ? [part] : [part, ...heads.map((head) => [...head, ...part])],
  )
}

function isSame(one: Name, other: Name): boolean {
  return one.length === other.length && startsAt(one, other, 0)
}

/** One goes on from the other: `Sở Y tế`, `Sở Y tế tỉnh Bình Minh`. A single word is too little. */
function isLike(one: Name, other: Name): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length > 1 && startsAt(long, short, 0)
}
