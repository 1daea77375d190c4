import {randomUUID} from 'node:crypto'
import {mkdir, realpath, rename, rm, stat, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {codeOf} from './fault-code.js'

/**
 * Ghi trọn vẹn: the whole file or nothing; a reader never sees half a file. Gives the code of the fault that
 * hindered it, `undefined` when the file stands.
 */
export async function writeWhole(
  target: string,
  data: string | Uint8Array,
): Promise<string | undefined> {
  const folder = path.dirname(target)
  const draft = path.join(folder, `.congvan-${randomUUID()}.tmp`)
  try {
    const facts = await stat(target).catch(() => undefined) // not there yet
    if (facts?.isDirectory()) return 'EISDIR'
    await makeFolder(folder)
    await writeFile(draft, data)
    await rename(draft, target)
    return undefined
  } catch (error) {
    await rm(draft, {force: true}).catch(() => undefined) // the fault itself is told below
    return codeOf(error)
  }
}

/** Makes the folder of outputs; gives the code of the fault that hindered it. */
export async function openFolder(folder: string): Promise<string | undefined> {
  try {
    await makeFolder(folder)
    return undefined
  } catch (error) {
    return codeOf(error)
  }
}

/** One folder after the other: Node's own `recursive` does not come back from such places as `/proc/x`. */
async function makeFolder(folder: string): Promise<void> {
  const facts = await stat(folder).catch(() => undefined) // not there yet
  if (facts?.isDirectory()) return
  if (facts) throw Object.assign(new Error('Not a folder'), {code: 'ENOTDIR'})
  if (path.dirname(folder) !== folder) await makeFolder(path.dirname(folder))
  await mkdir(folder).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error // made meanwhile by another run
  })
}

/** The first target that is one of the inputs, by whatever name: a link, a linked folder, another case. */
export async function fallsOn(
  targets: Iterable<string>,
  inputs: readonly (string | null | undefined)[],
): Promise<string | undefined> {
  const read = new Set<string>()
  for (const input of inputs) for (const key of await identities(input)) read.add(key)
  for (const target of targets)
    if ((await identities(target)).some((key) => read.has(key))) return target
  return undefined
}

/** What does not exist is no input; some file systems tell no inode, so the real path counts too. */
async function identities(file: string | null | undefined): Promise<string[]> {
  if (file === null || file === undefined) return []
  const facts = await stat(file, {bigint: true}).catch(() => undefined) // not there
  if (!facts) return []
  const real = await realpath(file).catch(() => file) // gone meanwhile
  return facts.ino > 0n ? [`${facts.dev}:${facts.ino}`, real] : [real]
}
