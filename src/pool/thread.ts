import {Worker} from 'node:worker_threads'
import {type Message, message} from '../messages.js'
import type {FileSource, Parser, Stage} from '../parser.js'
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

/** Một luồng đọc: works on one file at a time and never rejects. A worker that dies or hangs is replaced, and its file says so. */
export interface Thread extends Watched, Pick<Parser, 'parseAll' | 'showAll'> {
  /** Settles when the first worker has loaded its code; rejects where it cannot. */
  readonly ready: Promise<unknown>
  readonly close: () => Promise<void>
}

/** Why there is no answer: the time was up, or the worker ended. */
type Ending = 'late' | {readonly code: string}

/** What a worker is to do: parse an input, or show a stage of it. */
export interface Job {
  readonly source: FileSource
  readonly stage?: Stage
}

/** What a worker says: it is ready, it goes on (a page of a long file is done), or what an input gave. */
export type Said<Part> = 'ready' | {readonly page: number} | readonly Part[]

/** The answer to a file, and a way to do without it. */
interface Waiting<Part = unknown> {
  readonly since: number
  readonly answer: Promise<readonly Part[] | Ending>
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
  const life = workerLife(() => workerOf(entry, settings, megabytes))
  let waiting: Waiting | undefined
  return {
    ready: life.first,
    since: () => waiting?.since,
    exhaust: () => waiting?.give({code: 'ERR_WORKER_OUT_OF_MEMORY'}),
    parseAll: (source) => ask({source}, (messages) => ({record: null, messages})),
    showAll: (source, stage) => ask({source, stage}, (messages) => ({shown: null, messages})),
    close: life.close,
  }

  async function ask<Part>(job: Job, without: (said: Message[]) => Part): Promise<readonly Part[]> {
    const worker = await life.worker()
    if (typeof worker === 'string') return [without(endingTold({code: worker}, seconds))]
    const asked = answerOf<Part>(worker, job, seconds, options.onPage)
    waiting = asked
    const answer = await asked.answer
    waiting = undefined
    if (answer !== 'late' && !('code' in answer)) return answer
    await worker.terminate() // its end leaves no worker
    return [without(endingTold(answer, seconds))]
  }
}

/** One worker after the other: the next is started when the last has ended and there is more to do. */
function workerLife(make: () => Worker) {
  let closed = false
  let worker: Worker | undefined = start()
  return {
    first: firstWord(worker),
    /** A worker that is ready, or why there is none. */
    async worker(): Promise<Worker | 'closed' | 'start'> {
      if (!closed && !worker) {
        worker = start()
        await firstWord(worker).catch(() => undefined) // the time of a file begins when its worker is ready
      }
      return closed ? 'closed' : (worker ?? 'start')
    },
    async close() {
      closed = true
      await worker?.terminate()
    },
  }

  function start(): Worker {
    const made = make()
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

function endingTold(ending: Ending, seconds: number): Message[] {
  return ending === 'late'
    ? message('took-too-long', seconds)
    : message('worker-ended', ending.code)
}

/** Settles with the first word of a worker, which tells that it is ready. */
function firstWord(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The worker ended before it was ready')))
  })
}

/** Hands a job to a worker and waits for what it says of it; a sign of life starts the time anew. */
function answerOf<Part>(
  worker: Worker,
  job: Job,
  seconds: number,
  onPage: ThreadOptions['onPage'],
): Waiting<Part> {
  const {promise, resolve} = deferred<readonly Part[] | Ending>()
  const timer = setTimeout(() => settle('late'), seconds * 1000)
  worker.on('message', heard).on('error', failed).on('exit', gone)
  worker.postMessage(job)
  return {since: performance.now(), answer: promise, give: settle}

  function heard(said: Said<Part>): void {
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
  function settle(answer: readonly Part[] | Ending): void {
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
