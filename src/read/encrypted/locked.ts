import {isCompound} from '../compound.js'

/** The stream that holds what is locked. */
export const lockedName = 'EncryptedPackage'

/** Gói Office có mật khẩu ([MS-OFFCRYPTO] 2.3): a compound file in which the package stands encrypted. */
export function isLockedPackage(bytes: Uint8Array): boolean {
  if (!isCompound(bytes)) return false
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return file.includes(lockedName, 0, 'utf16le') && !file.includes('WordDocument', 0, 'utf16le')
}
