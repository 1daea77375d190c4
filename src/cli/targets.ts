import path from 'node:path'
import type {Input} from './inputs.js'
import {fallsOn} from './output.js'

/**
 * Where each input goes in a folder: `<stem>.<extension>`. Inputs of one stem that come from several folders go into folders
 * of their own (`a/cv.yaml`, `b/cv.yaml`); those of one folder keep their own extension (`cv.docx.yaml`), and two of one
 * name are numbered. A name can never leave the folder.
 */
export function targetsOf(
  inputs: readonly Input[],
  folder: string,
  extension: string,
): ReadonlyMap<Input, string> {
  const taken = new Set<string>()
  const targets = new Map<Input, string>()
  for (const [input, base] of basesOf(inputs)) {
    let name = `${base}.${extension}`
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${base}-${copy}.${extension}`
    taken.add(name.toLowerCase())
    targets.set(input, path.join(folder, name))
  }
  return targets
}

/** The name of each output, folders before it, without its extension. */
function basesOf(inputs: readonly Input[]): ReadonlyMap<Input, string> {
  const bases = new Map(inputs.map((input) => [input, stemOf(input)])) // in the order of the inputs
  for (const alike of groupsOf(inputs, (input) => stemOf(input).toLowerCase())) {
    const parents = parentsOf(alike)
    const parent = (input: Input) => parents.get(input) ?? ''
    for (const same of groupsOf(alike, (input) => parent(input).toLowerCase()))
      for (const input of same) {
        const own = same.length === 1 ? stemOf(input) : safe(path.basename(input.name))
        bases.set(input, path.join(parent(input), own))
      }
  }
  return bases
}

function groupsOf(inputs: readonly Input[], keyOf: (input: Input) => string): Input[][] {
  const groups = new Map<string, Input[]>()
  for (const input of inputs) groups.set(keyOf(input), [...(groups.get(keyOf(input)) ?? []), input])
  return [...groups.values()]
}

/** The folder of each input below the one that they have in common. */
function parentsOf(inputs: readonly Input[]): ReadonlyMap<Input, string> {
  const parts = new Map<Input, readonly string[]>()
  for (const input of inputs)
    if (input.path !== null) parts.set(input, path.dirname(input.path).split(path.sep))
  const [first = [], ...others] = parts.values()
  const differs = first.findIndex((part, at) => others.some((other) => other[at] !== part))
  const common = differs < 0 ? first.length : differs
  return new Map([...parts].map(([input, own]) => [input, own.slice(common).map(safe).join('/')]))
}

/**
 * Where a part of an input goes: beside its target, `<stem>.<inner stem>.<extension>`; numbered where a file is written or
 * read under that name. A name in a container can never leave the folder.
 */
export async function innerTarget(
  whole: string,
  inner: string,
  taken: Set<string>,
  read: readonly (string | null)[],
): Promise<string> {
  const {dir, name, ext} = path.parse(whole)
  const base = `${name}.${safe(path.posix.parse(inner).name)}`
  let target = path.join(dir, `${base}${ext}`)
  for (let copy = 2; taken.has(target.toLowerCase()) || (await fallsOn([target], read)); copy++)
    target = path.join(dir, `${base}-${copy}${ext}`)
  taken.add(target.toLowerCase())
  return target
}

function stemOf({name}: Input): string {
  return name === '-' ? 'stdin' : safe(path.parse(name).name)
}

/** Names that Windows keeps for devices, whatever ending follows. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?= *(?:\.|$))/iu

/** Characters that a file name cannot hold on Windows, control characters among them, become `_`. */
function safe(name: string): string {
  return (
    name
      .normalize('NFC')
      .replace(/[\u0000-\u001F\u007F<>:"/\\|?*]/gu, '_')
      .replace(/^\.+|[. ]+$/gu, '')
      .replace(reserved, '$&_') || '_'
  )
}
