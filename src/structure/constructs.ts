import type {Construct} from './construct.js'
import {addressees} from './constructs/addressees.js'
import {appendix} from './constructs/appendix.js'
import {aside} from './constructs/aside.js'
import {closing} from './constructs/closing.js'
import {letterhead} from './constructs/letterhead.js'
import {element, item} from './constructs/opening.js'
import {legalBasis, paragraph} from './constructs/paragraph.js'
import {remainder} from './constructs/remainder.js'
import {table} from './constructs/table.js'

/** The parts of the page, in the order in which they are tried. Each is a row here and a file beside. */
export const constructs: readonly Construct[] = [
  letterhead,
  closing,
  aside,
  appendix,
  remainder,
  table,
  addressees,
  legalBasis,
  element,
  item,
  paragraph,
]
