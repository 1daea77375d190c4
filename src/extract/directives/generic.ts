import {fold} from '../../lexicon/fold.js'
import type {Lexicon} from '../../lexicon/index.js'

/** Nơi Kính gửi nói chung (`các cơ quan, đơn vị`, `các đồng chí`) is not named as the doer. */
export function namedDoers(names: readonly string[], addressed: boolean, lexicon: Lexicon): string[] {
  const list = addressed ? 'actor-generic' : 'actor-anyone'
  const generic = lexicon.regex(`^(?:(?:{actor-generic-many}|{${list}}|[, ]) ?)+$`)
  return names.every((name) => generic.test(fold(name).slice(0, 80))) ? [] : [...names]
}
