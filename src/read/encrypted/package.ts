import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import {openCompound} from '../compound.js'
import {broken} from '../refuse.js'
import {openAgile} from './agile.js'
import {UnknownLock} from './cipher.js'
import {lockedName} from './locked.js'
import {openStandard} from './standard.js'

/** The stream that tells how it is locked. */
const infoName = 'EncryptionInfo'

/** The package within; else the reason is reported. */
export function unlocked(
  bytes: Uint8Array,
  file: VFile,
  password: string | undefined,
): Buffer | undefined {
  if (password === undefined) {
    report(file, 'encrypted-file', undefined)
    return undefined
  }
  try {
    const opened = open(bytes, password)
    if (!opened) report(file, 'wrong-password', undefined)
    return opened
  } catch (error) {
    if (error instanceof UnknownLock) report(file, 'locked-file', undefined, 'DOCX')
    else broken(file, 'DOCX', error)
    return undefined
  }
}

function open(bytes: Uint8Array, password: string): Buffer | undefined {
  const {stream} = openCompound(bytes)
  const [locked, info] = [stream(lockedName), stream(infoName)]
  if (!locked) throw new RangeError(lockedName)
  if (!info) throw new UnknownLock() // rights that a server manages
  const [major, minor] = [info.readUInt16LE(0), info.readUInt16LE(2)]
  if (major === 4 && minor === 4) return openAgile(info.toString('utf8', 8), locked, password)
  if (minor === 2 && major >= 2 && major <= 4) return openStandard(info, locked, password)
  throw new UnknownLock(`${major}.${minor}`)
}
