import {Worker} from 'node:worker_threads'
import {message} from '../messages.js'
import type {ParsedPart} from '../parser.js'
import {limitsOf} from '../read/limits.js'
import type {Watched} from './memory.js'
import type {ParserSettings} from './settings.js'

/** How threads are run; tests set their own. */
export interface ThreadOptions {
  /** The module that a thread runs. */
  readonly entry?: URL
  /** Longest time that one file may take without a sign of life. */
  readonly seconds?: number
  /** Largest heap. */
  readonly megabytes?: number
  /** Told of each page that OCR has read, by its count. */
  readonly onPage?: (page: number) => void
}

/** Một luồng đọc: parses one file at a time. A worker that dies or hangs is replaced, and its file says so. */
export interface Thread extends Watched {
  /** Settles when the first worker has loaded its code; rejects where it cannot. */
  readonly ready: Promise<unknown>
  /** Never rejects. */
  readonly parseAll: (path: string) => Promise<readonly ParsedPart[]>
  readonly close: () => Promise<void>
}

/** Why there is no answer: the time was up, or the worker ended. */
type Ending = 'late' | {readonly code: string}

/** What a worker says: it is ready, it goes on (a page of a long file is done), or what an input gave. */
export type Said = 'ready' | {readonly page: number} | readonly ParsedPart[]

/** The answer to a file, and a way to do without it. */
interface Waiting {
  readonly since: number
  readonly answer: Promise<readonly ParsedPart[] | Ending>
  readonly give: (answer: Ending) => void
}

// The folder of this module lies as deep in `src/` as in `dist/` and its bundle.
const built = new URL('../../dist/bundle/worker.js', import.meta.url)

/** Little room for the young keeps a thread small; the stack is that of the main thread, so nesting ends where it ends there. */
const small = {maxYoungGenerationSizeMb: 12, stackSizeMb: 1.15}

/** Starts a thread. */
export function startThread(settings: ParserSettings, options: ThreadOptions = {}): Thread {
  const limits = limitsOf(settings)
  const {entry = built, seconds = limits.seconds, megabytes = limits.memory / 1024 / 1024} = options
  let closed = false
  let worker: Worker | undefined = start()
  let waiting: Waiting | undefined
  return {
    ready: firstWord(worker),
    since: () => waiting?.since,
    exhaust: () => waiting?.give({code: 'ERR_WORKER_OUT_OF_MEMORY'}),
    async parseAll(path) {
      const current = closed ? undefined : (worker ?? (await renewed()))
      if (!current) return without({code: closed ? 'closed' : 'start'}, seconds)
      waiting = answerOf(current, path, seconds, options.onPage)
      const answer = await waiting.answer
      waiting = undefined
      if (answer !== 'late' && !('code' in answer)) return answer
      await current.terminate() // its end leaves no worker
      return without(answer, seconds)
    },
    async close() {
      closed = true
      await worker?.terminate()
    },
  }

  async function renewed(): Promise<Worker | undefined> {
    worker = start()
    await firstWord(worker).catch(() => undefined) // the time of a file begins when its worker is ready
    return worker
  }

  function start(): Worker {
    const made = workerOf(entry, settings, megabytes)
    made.on('exit', () => {
      if (worker === made) worker = undefined
    })
    return made
  }
}

function workerOf(entry: URL, workerData: ParserSettings, megabytes: number): Worker {
  const resourceLimits = {...small, maxOldGenerationSizeMb: megabytes}
  const worker = new Worker(entry, {workerData, resourceLimits})
  worker.on('error', () => undefined) // told by whoever waits for an answer; without a listener it would end the run
  return worker
}

function without(ending: Ending, seconds: number): ParsedPart[] {
  const messages =
    ending === 'late' ? message('took-too-long', seconds) : message('worker-ended', ending.code)
  return [{record: null, messages}]
}

/** Settles with the first word of a worker, which tells that it is ready. */
function firstWord(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The worker ended before it was ready')))
  })
}

/** Hands a path to a worker and waits for what it says of it; a sign of life starts the time anew. */
function answerOf(
  worker: Worker,
  path: string,
  seconds: number,
  onPage: ThreadOptions['onPage'],
): Waiting {
  const {promise, resolve} = deferred<readonly ParsedPart[] | Ending>()
  const timer = setTimeout(() => settle('late'), seconds * 1000)
  worker.on('message', heard).on('error', failed).on('exit', gone)
  worker.postMessage(path)
  return {since: performance.now(), answer: promise, give: settle}

  function heard(said: Said): void {
    if (said === 'ready') return
    if ('page' in said) {
      timer.refresh()
      onPage?.(said.page)
    } else settle(said)
  }
  function failed(error: Error & {code?: string}): void {
    settle({code: error.code ?? error.name})
  }
  function gone(code: number): void {
    settle({code: String(code)})
  }
  function settle(answer: readonly ParsedPart[] | Ending): void {
    clearTimeout(timer)
    worker.off('message', heard).off('error', failed).off('exit', gone)
    resolve(answer)
  }
}

function deferred<Value>(): {promise: Promise<Value>; resolve: (value: Value) => void} {
  let resolve: (value: Value) => void = () => undefined
  const promise = new Promise<Value>((take) => {
    resolve = take
  })
  return {promise, resolve}
}
