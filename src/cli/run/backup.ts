import {constants, copyFile} from 'node:fs/promises'
import path from 'node:path'
import {codeOf} from '../fault-code.js'

/** Most backups of one file. */
const most = 9999

/**
 * Keeps a file beside itself before it is written anew: `viec.md.bak`, `viec.md.bak2` … Nothing that is there is written
 * over. Gives the name of the backup; `undefined` where none could be made.
 */
export async function backUp(file: string): Promise<string | undefined> {
  for (let copy = 1; copy <= most; copy++) {
    const backup = `${file}.bak${copy === 1 ? '' : copy}`
    try {
      await copyFile(file, backup, constants.COPYFILE_EXCL)
      return path.basename(backup)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') return undefined // told by the caller, who writes nothing then
    }
  }
  return undefined
}
