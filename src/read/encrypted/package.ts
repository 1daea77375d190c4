import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import {isCompound, openCompound} from '../compound.js'
import {broken} from '../refuse.js'
import {openAgile} from './agile.js'
import {UnknownLock} from './cipher.js'
import {openStandard} from './standard.js'

/** Names of the streams that hold what is locked, and how it is locked. */
const lockedName = 'EncryptedPackage'
const infoName = 'EncryptionInfo'

/** Gói Office có mật khẩu ([MS-OFFCRYPTO] 2.3): a compound file in which the package stands encrypted. */
export function isLockedPackage(bytes: Uint8Array): boolean {
  if (!isCompound(bytes)) return false
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return file.includes(lockedName, 0, 'utf16le') && !file.includes('WordDocument', 0, 'utf16le')
}

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
