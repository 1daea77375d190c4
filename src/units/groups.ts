import type {Lexicon} from '../lexicon/index.js'
import {holds, type Name, type Naming} from './names.js'

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

export function groupsBy(lexicon: Lexicon, {nameOf}: Naming): Groups {
  const listed = (list: string) => (lexicon.words[list] ?? []).map(nameOf)
  const [many, anyone] = [listed('unit-many'), listed('unit-anyone')]
  const kinds = Object.keys(lexicon.words)
    .filter((name) => name.startsWith(kindPrefix))
    .map(listed)
  const kindsIn = (name: Name) => kinds.filter((words) => words.some((word) => holds(name, word)))
  return {
    isGroup: (printed) => {
      const name = nameOf(printed)
      if (many.some((word) => holds(name, word))) return true
      return (
        /^\p{Ll}/u.test(printed) && [...anyone, ...kinds.flat()].some((word) => holds(name, word))
      )
    },
    includes(group, unit) {
      if (anyone.some((word) => holds(group, word))) return 'yes'
      const named = kindsIn(group)
      if (named.length === 0) return 'unclear'
      const own = kindsIn(unit)
      return named.some((kind) => own.includes(kind)) ? 'yes' : 'no'
    },
  }
}
