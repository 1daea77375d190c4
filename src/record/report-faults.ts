import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {faultText} from './fault-text.js'
import type {Placed} from './placed-values.js'
import type {Fault} from './validate.js'

/** A fault of a value that stands somewhere in a file. */
export interface PlacedFault {
  readonly fault: Fault
  readonly placed: Placed
  /** Keys from the top of the file to the value. */
  readonly above: readonly (string | number)[]
}

/** Most faults told of one file. */
const mostTold = 50

/** Reports faults with their pointers and lines in the file; beyond a number of them only how many there are. */
export function reportFaults(
  faults: readonly PlacedFault[],
  file: VFile,
  id:
    | 'invalid-record'
    | 'invalid-lexicon'
    | 'invalid-units'
    | 'invalid-checklist' = 'invalid-record',
): void {
  for (const {fault, placed, above} of faults.slice(0, mostTold)) {
    const prefix = above.map((key) => `/${key}`).join('')
    const line = placed.lineOf([...above, ...keysOf(fault.pointer)])
    report(file, id, undefined, prefix + fault.pointer, line, faultText(fault))
  }
  if (faults.length > mostTold) report(file, 'more-faults', undefined, faults.length - mostTold)
}

function keysOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => (/^\d+$/u.test(key) ? Number(key) : key))
}
