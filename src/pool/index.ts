import type {ParsedPart} from '../parser.js'
import {lend} from '../read/lend.js'
import {limitsOf, maxOcrWorkers} from '../read/limits.js'
import {watchMemory} from './memory.js'
import type {ParserSettings} from './settings.js'
import {startThread, type Thread, type ThreadOptions} from './thread.js'

/** Nhiều luồng đọc: a parser of paths that works on as many files at once as it has threads. */
export interface ParserPool {
  /** As `parseAll` of a parser. Files are begun in the order of the calls; nothing a file does makes it reject. */
  readonly parseAll: (path: string) => Promise<readonly ParsedPart[]>
  /** Ends the threads; what was not parsed by then is answered without a record. */
  readonly close: () => Promise<void>
}

/** Starts a pool; rejects where no thread can be started. */
export async function openPool(
  settings: ParserSettings,
  size: number,
  options: ThreadOptions = {},
): Promise<ParserPool> {
  const threads: Thread[] = []
  const end = async () => {
    await Promise.all(threads.map((thread) => thread.close()))
  }
  try {
    const own = {ocrHands: Math.max(1, Math.floor(maxOcrWorkers / size)), ...settings}
    while (threads.length < size) threads.push(startThread(own, options))
    await Promise.all(threads.map(({ready}) => ready))
  } catch (error) {
    await end()
    throw error
  }
  const {memory} = limitsOf(settings)
  const unwatch = watchMemory(threads, options.megabytes ? options.megabytes * 1024 * 1024 : memory)
  const {take, give} = lend(threads)
  return {
    async parseAll(path) {
      const thread = await take()
      const parsed = await thread.parseAll(path)
      give(thread)
      return parsed
    },
    async close() {
      unwatch()
      await end()
    },
  }
}
