import type {WordParts} from '../word/source.js'
import {openings, starred} from './groups.js'
import {Machine} from './machine.js'
import {tokensOf} from './tokens.js'
import {border, steps} from './words.js'

/** The parts of a file, and whether it is there to its end. */
export interface RtfParts extends WordParts {
  readonly isWhole: boolean
}

/** Reads the parts of an RTF file; undefined where its groups are nested without end. */
export function parseRtf(rtf: string): RtfParts | undefined {
  const machine = new Machine()
  /** Only the first word of a group says what it is; `*` before it: to be passed over where it is not known. */
  let first: 'word' | 'starred' | undefined
  for (const token of tokensOf(rtf)) {
    if (token.type === 'open') {
      if (!machine.open()) return undefined
      first = 'word'
    } else if (token.type === 'close') {
      machine.close()
      first = undefined
    } else if (token.type === 'text') {
      machine.text(token.text)
      first = undefined
    } else if (first && token.name === '*') first = 'starred'
    else {
      word(machine, token.name, token.value, first)
      first = undefined
    }
  }
  return partsOf(machine)
}

function word(
  machine: Machine,
  name: string,
  value: number | undefined,
  first: 'word' | 'starred' | undefined,
): void {
  const opening = first && openings.get(name)
  const isPassed = machine.state.destination !== 'styles' && !starred.has(name)
  if (first === 'starred' && isPassed) machine.set({destination: 'none'})
  else if (opening) opening(machine)
  else if (name.includes('brdr')) border(machine, name)
  else steps.get(name)?.(machine, value)
}

function partsOf(machine: Machine): RtfParts {
  const {isWhole} = machine
  const children = machine.finish()
  const {notes, words} = machine
  const margin = (name: string) => {
    const wanted = machine.firstPageDiffers ? `first ${name}` : name
    return machine.parts.find(({kind}) => kind === wanted)?.blocks ?? []
  }
  return {isWhole, children, notes, words, header: margin('header'), footer: margin('footer')}
}
