import path from 'node:path'
import type {VFile} from 'vfile'
import {mail} from './containers/mail.js'
import {zipFolder} from './containers/zip-folder.js'
import type {ReadOptions} from './reader.js'

/** Tệp trong gói: taken out when it is asked for. */
export interface Enclosed {
  /** Its name, folders before it; nothing is ever written under it. */
  readonly name: string
  /** Bytes it takes once taken out. */
  readonly size: number
  /** Not to be read, whatever its name: it is counted. */
  readonly aside?: boolean
  /** A dispatch only if it reads like one: the words of a mail. */
  readonly doubtful?: boolean
  /** Its bytes; throws where the container is broken or locked at this place. */
  readonly bytes: () => Uint8Array
}

/** Gói chứa văn bản: a format that holds files, each of which may be a dispatch. */
export interface Container {
  readonly name: string
  /** File name endings, lower case, with the dot. */
  readonly extensions: readonly string[]
  /** True when the bytes are surely of this format. */
  readonly sniff: (bytes: Uint8Array) => boolean
  /** The files in it; what cannot be opened is reported and gives `undefined`. */
  readonly unpack: (
    bytes: Uint8Array,
    file: VFile,
    options: ReadOptions,
  ) => Promise<readonly Enclosed[] | undefined>
}

/** Các loại gói: a container is a row here and a file beside. */
export const containers: readonly Container[] = [zipFolder, mail]

/** The container that the bytes are; else the one that the name tells. */
export function containerOf(bytes: Uint8Array, name: string): Container | undefined {
  const extension = path.extname(name).toLowerCase()
  return (
    containers.find(({sniff}) => sniff(bytes)) ??
    containers.find(({extensions}) => extensions.includes(extension))
  )
}
