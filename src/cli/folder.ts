import {readdir, stat} from 'node:fs/promises'
import path from 'node:path'
import {codeOf} from './fault-code.js'

/** What lies below a folder, and the folders that would not open. */
export interface Below {
  readonly files: readonly string[]
  readonly closed: readonly {readonly path: string; readonly code: string}[]
}

/** What systems and Office put beside the files of people: locks (`~$…`), hidden files, thumbnails. */
const furniture = /^(?:~\$|\.)|^(?:thumbs\.db|desktop\.ini)$/iu

/** The files below a folder, in order. A folder that does not open is told and passed over. */
export async function filesBelow(folder: string): Promise<Below> {
  const files: string[] = []
  const closed: {path: string; code: string}[] = []
  const open = [folder]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const entries = await readdir(next, {withFileTypes: true}).catch((error: unknown) => {
      closed.push({path: next, code: codeOf(error)})
      return []
    })
    for (const entry of entries) {
      const full = path.join(next, entry.name)
      if (furniture.test(entry.name)) continue
      if (entry.isDirectory()) open.push(full)
      else if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(full))))
        files.push(full)
    }
  }
  return {files: files.sort((a, b) => (a < b ? -1 : 1)), closed}
}

/** A link to a file is followed; one to a folder is not, since it may lead round in a circle. */
async function leadsToFile(link: string): Promise<boolean> {
  const facts = await stat(link).catch(() => undefined) // a dead link
  return facts?.isFile() === true
}
