import type {Machine} from './machine.js'
import {RowTold} from './row.js'
import {plainLook, plainParagraph} from './state.js'

type Step = (machine: Machine, value: number | undefined) => void

/** A switch such as `\b`: on unless its value is 0. */
const isOn = (value: number | undefined) => value !== 0

const writes =
  (text: string): Step =>
  (machine) =>
    machine.write(text)

const aligns =
  (alignment: string): Step =>
  (machine) =>
    machine.set({alignment})

const endParagraph: Step = (machine) => {
  if (machine.state.destination === 'text')
    machine.flow.endParagraph(machine.depth, machine.state.alignment)
}

const lineBreak: Step = (machine) => machine.add({type: 'break', breakType: 'line'})

/** What each control word does (RTF Specification 1.9.1); those that are not here do nothing that is printed. */
export const steps: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['ansicpg', (machine, value) => machine.codePage(value)],
  ['uc', (machine, value) => machine.set({skipped: Math.max(0, Math.min(16, value ?? 1))})],
  ['u', (machine, value) => machine.character(value ?? 0)],
  ['plain', (machine) => machine.set(plainLook)],
  ['f', font],
  ['fcharset', (machine, value) => machine.told && Object.assign(machine.told, {charset: value})],
  ['b', (machine, value) => machine.set({bold: isOn(value)})],
  ['i', (machine, value) => machine.set({italic: isOn(value)})],
  ['fs', (machine, value) => machine.set({size: value === undefined ? undefined : value / 2})],
  ['super', (machine, value) => machine.set({raised: isOn(value)})],
  ['sub', (machine) => machine.set({raised: false})],
  ['nosupersub', (machine) => machine.set({raised: false})],
  ['v', hidden],
  ['cs', characterStyle],
  ['s', (machine) => Object.assign(machine, {toldStyle: undefined})],
  ['deleted', (machine, value) => machine.set({deleted: isOn(value)})],
  ['pard', (machine) => machine.set(plainParagraph)],
  ['ql', aligns('left')],
  ['qc', aligns('center')],
  ['qr', aligns('right')],
  ['qj', aligns('both')],
  ['intbl', (machine) => machine.set({inTable: true})],
  ['itap', (machine, value) => machine.set({inTable: value !== 0, depth: value ?? 1})],
  ['par', endParagraph],
  ['\n', endParagraph],
  ['\r', endParagraph],
  ['sect', endParagraph],
  ['line', lineBreak],
  ['tab', (machine) => machine.add({type: 'tab'})],
  ['cell', (machine) => endCell(machine, 1)],
  ['nestcell', (machine) => endCell(machine, machine.depth)],
  ['row', (machine) => endRow(machine, 1)],
  ['nestrow', (machine) => endRow(machine, machine.depth)],
  ['trowd', (machine) => Object.assign(machine, {row: new RowTold()})],
  ['cellx', (machine, value) => machine.row.endCell(value ?? 0)],
  ['clmrg', (machine) => machine.row.joinLeft()],
  ['clvmrg', (machine) => machine.row.joinAbove()],
  ['titlepg', (machine) => Object.assign(machine, {firstPageDiffers: true})],
  ['~', writes('\u00A0')],
  ['_', writes('\u2011')],
  ['-', writes('\u00AD')],
  ['{', writes('{')],
  ['}', writes('}')],
  ['\\', writes('\\')],
  ['emdash', writes('\u2014')],
  ['endash', writes('\u2013')],
  ['lquote', writes('\u2018')],
  ['rquote', writes('\u2019')],
  ['ldblquote', writes('\u201C')],
  ['rdblquote', writes('\u201D')],
  ['bullet', writes('\u2022')],
  ['emspace', writes('\u2003')],
  ['enspace', writes('\u2002')],
])

/** Borders come as a side and then its look. */
export function border(machine: Machine, name: string): void {
  if (name.startsWith('clbrdr')) machine.row.border('cell')
  else if (name.startsWith('trbrdr')) machine.row.border('row')
  else if (/^brdr(?:[tblr]|btw|bar|tbl)$/u.test(name)) machine.row.border(undefined)
  else if (/^brdr(?!none$|nil$|w$|cf$|sp$|art$)/u.test(name)) machine.row.line()
}

function font(machine: Machine, value: number | undefined): void {
  if (machine.state.destination !== 'fonts') machine.set({font: value})
  else machine.told = {number: value ?? 0, charset: undefined, name: ''}
}

function endCell(machine: Machine, depth: number): void {
  if (machine.state.destination === 'text') machine.flow.endCell(depth, machine.state.alignment)
}

function endRow(machine: Machine, depth: number): void {
  if (machine.state.destination === 'text') machine.flow.endRow(depth, machine.row.shape)
}

function hidden(machine: Machine, value: number | undefined): void {
  const {toldStyle, state} = machine
  if (state.destination !== 'styles') machine.set({hidden: isOn(value)})
  else if (toldStyle !== undefined && isOn(value)) machine.hiddenStyles.add(toldStyle)
}

function characterStyle(machine: Machine, value: number | undefined): void {
  if (machine.state.destination === 'styles') machine.toldStyle = value
  else if (machine.hiddenStyles.has(value ?? 0)) machine.set({hidden: true})
}
