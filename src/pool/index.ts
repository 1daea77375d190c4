import type {Parser} from '../parser.js'
import {lend} from '../read/lend.js'
import {limitsOf, maxOcrWorkers} from '../read/limits.js'
import {watchMemory} from './memory.js'
import type {ParserSettings} from './settings.js'
import {startThread, type Thread, type ThreadOptions} from './thread.js'

/**
 * Nhiều luồng đọc: a parser that works on as many files at once as it has threads.
 * `parseAll` and `showAll` are as those of a parser. Files are begun in the order of the calls; nothing a file does makes
 * them reject.
 */
export interface ParserPool extends Pick<Parser, 'parseAll' | 'showAll'> {
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
    parseAll: (source) => lent((thread) => thread.parseAll(source)),
    showAll: (source, stage) => lent((thread) => thread.showAll(source, stage)),
    async close() {
      unwatch()
      await end()
    },
  }

  async function lent<Answer>(work: (thread: Thread) => Promise<Answer>): Promise<Answer> {
    const thread = await take()
    const answer = await work(thread) // never rejects
    give(thread)
    return answer
  }
}
