import type {Container, Enclosed} from '../containers.js'
import {zipKind} from '../zip/kind.js'
import {opened} from '../zip/packed.js'
import type {Zip} from '../zip/zip.js'

/**
 * Mở tệp ZIP: each file in it, folders included.
 *
 * - [x] names in UTF-8 or code page 437, made harmless
 * - [x] files that nobody reads may be of any size: only what is taken out is measured (`read/all.ts`)
 * - [x] what systems put beside the files of people is left out
 * - [x] files with a password, locked the usual way (ZipCrypto) or with AES (WinZip, WinRAR, 7-Zip); any other lock is told, and not read
 */
export const zipFolder: Container = {
  name: 'zip',
  extensions: ['.zip'],
  sniff: (bytes) => zipKind(bytes) === 'zip',
  async unpack(bytes, file, options) {
    const zip = opened(bytes, file, 'ZIP', options)
    return zip?.names
      .filter((name) => !isFurniture(name))
      .map((name) => enclosed(zip, name, options.password))
  },
}

/** Folders, locks of Office, hidden files, what macOS and Windows add. */
const furniture = /(?:^|\/)(?:__MACOSX\/|~\$|\.|thumbs\.db$|desktop\.ini$)/iu

function isFurniture(name: string): boolean {
  const slashed = name.replaceAll('\\', '/')
  return slashed.endsWith('/') || furniture.test(slashed.replace(/(?:^|\/)\.{1,2}(?=\/)/gu, ''))
}

function enclosed(zip: Zip, name: string, password: string | undefined): Enclosed {
  const {inflated = 0} = zip.sizeOf(name) ?? {}
  return {name, size: inflated, bytes: () => zip.read(name, password) ?? new Uint8Array()}
}
