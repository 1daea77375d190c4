import {Worker} from 'node:worker_threads'
import {type Message, message} from '../messages.js'
import type {Parsed} from '../parser.js'
import {maxFileSeconds, maxThreadMegabytes} from '../read/limits.js'
import type {ParserSettings} from './settings.js'

/** How threads are run; tests set their own. */
export interface ThreadOptions {
  /** The module that a thread runs. */
  readonly entry?: URL
  /** Longest time that one file may take. */
  readonly seconds?: number
  /** Largest heap. */
  readonly megabytes?: number
}

/** Một luồng đọc: parses one file at a time. A worker that dies or hangs is replaced, and its file says so. */
export interface Thread {
  /** Settles when the first worker has loaded its code; rejects where it cannot. */
  readonly ready: Promise<unknown>
  /** Never rejects. */
  readonly parse: (path: string) => Promise<Parsed>
  readonly close: () => Promise<void>
}

/** Why there is no answer: the time was up, or the worker ended. */
type Ending = 'late' | {readonly code: string}

// The folder of this module lies as deep in `src/` as in `dist/` and its bundle.
const built = new URL('../../dist/bundle/worker.js', import.meta.url)

/** Little room for the young keeps a thread small; the stack is that of the main thread, so nesting ends where it ends there. */
const small = {maxYoungGenerationSizeMb: 12, stackSizeMb: 1.15}

/** Starts a thread. */
export function startThread(settings: ParserSettings, options: ThreadOptions = {}): Thread {
  const {entry = built, seconds = maxFileSeconds, megabytes = maxThreadMegabytes} = options
  let closed = false
  let worker: Worker | undefined = start()
  return {
    ready: firstWord(worker),
    async parse(path) {
      if (closed) return without(message('worker-ended', 'closed'))
      worker ??= start()
      const current = worker
      const answer = await answerOf(current, path, seconds)
      if (answer !== 'late' && 'messages' in answer) return answer
      worker = undefined
      await current.terminate()
      if (answer === 'late') return without(message('took-too-long', seconds))
      return without(message('worker-ended', answer.code))
    },
    async close() {
      closed = true
      await worker?.terminate()
    },
  }

  function start(): Worker {
    const resourceLimits = {...small, maxOldGenerationSizeMb: megabytes}
    const made = new Worker(entry, {workerData: settings, resourceLimits})
    made.on('error', () => undefined) // told by whoever waits for an answer; without a listener it would end the run
    made.on('exit', () => {
      if (worker === made) worker = undefined
    })
    return made
  }
}

const without = (messages: readonly Message[]): Parsed => ({record: null, messages})

/** Settles with the first word of a worker, which tells that it is ready. */
function firstWord(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The worker ended before it was ready')))
  })
}

/** Hands a path to a worker and waits for what it says of it. */
function answerOf(worker: Worker, path: string, seconds: number): Promise<Parsed | Ending> {
  return new Promise((resolve) => {
    let timer = setTimeout(() => settle('late'), seconds * 1000)
    worker.on('message', heard).on('error', failed).on('exit', gone)
    worker.postMessage(path)

    function heard(said: Parsed | 'ready' | 'page'): void {
      if (said === 'page') {
        clearTimeout(timer)
        timer = setTimeout(() => settle('late'), seconds * 1000) // a scan takes its time, page by page
      } else if (said !== 'ready') settle(said)
    }
    function failed(error: Error & {code?: string}): void {
      settle({code: error.code ?? error.name})
    }
    function gone(code: number): void {
      settle({code: String(code)})
    }
    function settle(answer: Parsed | Ending): void {
      clearTimeout(timer)
      worker.off('message', heard).off('error', failed).off('exit', gone)
      resolve(answer)
    }
  })
}
