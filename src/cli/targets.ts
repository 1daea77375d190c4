import path from 'node:path'
import type {Input} from './inputs.js'
import {fallsOn} from './output.js'

/**
 * Where each input goes in a folder: `<stem>.<extension>`; two inputs of one stem keep their own extension
 * (`a.docx.yaml`), and two of one name are numbered. A name can never leave the folder.
 */
export function targetsOf(
  inputs: readonly Input[],
  folder: string,
  extension: string,
): ReadonlyMap<Input, string> {
  const stems = new Map<string, number>()
  for (const input of inputs) {
    const key = stemOf(input).toLowerCase()
    stems.set(key, (stems.get(key) ?? 0) + 1)
  }
  const taken = new Set<string>()
  const targets = new Map<Input, string>()
  for (const input of inputs) {
    const alone = stems.get(stemOf(input).toLowerCase()) === 1
    const base = alone ? stemOf(input) : safe(path.basename(input.name))
    let name = `${base}.${extension}`
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${base}-${copy}.${extension}`
    taken.add(name.toLowerCase())
    targets.set(input, path.join(folder, name))
  }
  return targets
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
