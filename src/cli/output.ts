import {mkdir, rename, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {Input} from './inputs.js'

/** Ghi trọn vẹn: the whole file or nothing; a reader never sees half a file. */
export async function writeWhole(target: string, data: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(target), {recursive: true})
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`)
  try {
    await writeFile(draft, data)
    await rename(draft, target)
  } catch (error) {
    await rm(draft, {force: true})
    throw error
  }
}

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

function stemOf({name}: Input): string {
  return name === '-' ? 'stdin' : safe(path.parse(name).name)
}

/** Characters that a file name cannot hold on Windows, control characters among them, become `_`. */
function safe(name: string): string {
  return (
    name
      .normalize('NFC')
      .replace(/[\u0000-\u001F\u007F<>:"/\\|?*]/gu, '_')
      .replace(/^\.+|[. ]+$/gu, '') || '_'
  )
}
