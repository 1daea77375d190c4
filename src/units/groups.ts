import type {Lexicon} from '../lexicon/index.js'
import {holds, type Name, type Naming, startsAt} from './names.js'

/** Nhóm đơn vị, told by the words of the lexicon. */
export interface Groups {
  readonly isGroup: (printed: string) => boolean
  /**
   * Whether a group has a unit in it: `yes` where it names everybody or the kind of the unit, `no` where it names other
   * kinds only, `unclear` where it names no kind that is known.
   */
  readonly includes: (group: Name, unit: Name) => 'yes' | 'no' | 'unclear'
}

const kindPrefix = 'unit-kind-'
const bodyPrefix = 'unit-body-'
const advisory = 'unit-advisory'

export function groupsBy(lexicon: Lexicon, {nameOf}: Naming): Groups {
  const listed = (list: string) => (lexicon.words[list] ?? []).map(nameOf)
  const many = listed('unit-many')
  const anyone = 'unit-anyone'
  const lists = Object.keys(lexicon.words).filter(
    (name) => name.startsWith(kindPrefix) || name.startsWith(bodyPrefix),
  )
  const known = [anyone, advisory, 'unit-compound', ...lists].flatMap((list) =>
    listed(list).map((words) => ({list, words})),
  )
  const listsIn = (name: Name) => listsOf(name, known).filter((list) => list !== 'unit-compound')
  const [served, advisers] = [listed('unit-served'), listed('unit-adviser')]
  /** A xã, a school: served by those who advise, and none of them. */
  const isServed = (unit: Name) =>
    served.some((word) => holds(unit, word)) && !advisers.some((word) => startsAt(unit, word, 0))
  return {
    isGroup: (printed) => {
      const name = nameOf(printed)
      if (many.some((word) => holds(name, word))) return true
      return /^\p{Ll}/u.test(printed) && listsIn(name).length > 0
    },
    includes(group, unit) {
      const all = listsIn(group)
      const own = listsIn(unit)
      if (all.includes(advisory)) return isServed(unit) ? 'no' : 'unclear'
      if (isOtherBody(all, own)) return 'no'
      const named = all.filter((list) => !list.startsWith(bodyPrefix))
      if (named.includes(anyone)) return 'yes'
      if (named.length === 0) return 'unclear'
      return named.some((kind) => own.includes(kind)) ? 'yes' : 'no'
    },
  }
}

/** Both name a body of the State, and not one alike: `các Ban HĐND` are none of a UBND. */
function isOtherBody(group: readonly string[], unit: readonly string[]): boolean {
  const bodies = group.filter((list) => list.startsWith(bodyPrefix))
  const own = unit.filter((list) => list.startsWith(bodyPrefix))
  return bodies.length > 0 && own.length > 0 && !bodies.some((list) => own.includes(list))
}

interface Known {
  readonly list: string
  readonly words: Name
}

/** The lists of the words of a name, the longest first: the `ban` of `Ủy ban nhân dân` is no `ban`. */
function listsOf(name: Name, known: readonly Known[]): string[] {
  const found: string[] = []
  for (let at = 0; at < name.length; ) {
    const here = known.filter(({words}) => startsAt(name, words, at))
    const longest = Math.max(1, ...here.map(({words}) => words.length))
    found.push(...here.filter(({words}) => words.length === longest).map(({list}) => list))
    at += longest
  }
  return found
}
