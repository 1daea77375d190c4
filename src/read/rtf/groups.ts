import type {WordNode} from '../word/tree.js'
import type {Machine} from './machine.js'

type Opening = (machine: Machine) => void

const isText = ({state}: Machine) => state.destination === 'text'

/** The part of a page's margin; which pages it is for stands in its name. */
const margin =
  (kind: string): Opening =>
  (machine) => {
    if (!isText(machine)) return
    machine.enter((blocks) => machine.parts.push({kind, blocks}))
  }

const none: Opening = (machine) => machine.set({destination: 'none'})
/** Nothing is printed but what a group within says (`shptxt` in `shpinst`). */
const passed: Opening = (machine) => isText(machine) && machine.set({destination: 'passed'})

/** The words of a text box stand where it is anchored. */
const box: Opening = (machine) => {
  if (machine.state.destination === 'none') return
  const {flow} = machine
  machine.enter((blocks) => flow.add(...blocks))
}

const note: Opening = (machine) => {
  const {hidden, deleted} = machine.state
  if (!isText(machine) || hidden || deleted) {
    none(machine)
    return
  }
  const noteId = String(machine.notes.length + 1)
  const mark = {type: 'noteReference', noteType: 'footnote', noteId}
  machine.add(mark)
  const entry: {key: string; body: readonly WordNode[]} = {key: `footnote-${noteId}`, body: []}
  machine.notes.push(entry)
  machine.enter((blocks) => {
    entry.body = blocks
  })
}

/** The label of a numbered paragraph, as Word counted it: one space stands for its tab, one sign for each bullet. */
const label: Opening = (machine) => {
  const {hidden, deleted} = machine.state
  if (!isText(machine) || hidden || deleted) {
    none(machine)
    return
  }
  const {flow, words} = machine
  const from = words.length
  machine.enter(() => {
    const own = words.splice(from)
    const text = own
      .map(({value}) => value)
      .join('')
      .trim()
    if (text) flow.write(`${bullet(text)} `, {...plain, font: own[0]?.font ?? ''})
  })
}

const plain = {bold: false, italic: false, size: undefined, raised: false}

/** Bullets drawn with a symbol font are shown as a dash, the open circle as a plus, as for DOCX. */
function bullet(text: string): string {
  if (/^[-–—+*•\p{L}\p{N}]$/u.test(text) && text !== 'o') return text
  return text === 'o' ? '+' : [...text].length === 1 ? '-' : text
}

/** What a group is, by the control word that opens it. */
export const openings: ReadonlyMap<string, Opening> = new Map<string, Opening>([
  ['fonttbl', (machine) => machine.set({destination: 'fonts'})],
  ['stylesheet', (machine) => machine.set({destination: 'styles'})],
  ['header', margin('header')],
  ['headerr', margin('header')],
  ['headerf', margin('first header')],
  ['headerl', none],
  ['footer', margin('footer')],
  ['footerr', margin('footer')],
  ['footerf', margin('first footer')],
  ['footerl', none],
  ['footnote', note],
  ['listtext', label],
  ['pntext', label],
  ['shp', passed],
  ['shpinst', passed],
  ['shptxt', box],
  ['do', passed],
  ['dptxbxtext', box],
  ['upr', passed],
  ['ud', (machine) => machine.state.destination === 'passed' && machine.set({destination: 'text'})],
  ['nesttableprops', nestedRow],
  ...[
    ...['shprslt', 'nonesttables', 'colortbl', 'info', 'pict', 'fldinst', 'objdata'],
    ...['annotation', 'atnid', 'atnauthor', 'xe', 'tc', 'txe', 'rxe', 'revtbl', 'listtable'],
    ...['listoverridetable', 'filetbl', 'pntxta', 'pntxtb', 'ftnsep', 'ftnsepc', 'ftncn'],
    ...['aftnsep', 'aftnsepc', 'aftncn', 'mmathPict', 'sp', 'template', 'formfield', 'bkmkstart'],
  ].map((name) => [name, none] as const),
])

/** The shape of a row in a cell; that of the row around it comes back behind. */
function nestedRow(machine: Machine): void {
  const {row} = machine
  machine.atEnd(() => Object.assign(machine, {row}))
}

/** Groups that a reader must know to print (`\*`): others are passed over whole. */
export const starred: ReadonlySet<string> = new Set([
  'shpinst',
  'shptxt',
  'do',
  'ud',
  'footnote',
  'nesttableprops',
  'listtext',
])
