import path from 'node:path'
import {lend} from '../lend.js'
import {maxOcrPageSeconds} from '../limits.js'
import type {Engine, Layout, Reading} from './engine.js'
import {settings} from './settings.js'
import {inTime} from './time.js'
import {wordsOfTsv} from './tsv.js'

type Worker = Awaited<ReturnType<typeof startWorker>>

/** The hand that reads with a worker, once one is started. */
interface Slot {
  worker: Promise<Worker> | undefined
}

/**
 * Tesseract in WebAssembly, with the Vietnamese data of an npm package: nothing to install, nothing fetched, no file
 * written. A worker is started when it is first needed, and holds no process open while it rests.
 */
export function jsEngine(hands: number): Engine {
  const slots = Array.from({length: hands}, (): Slot => ({worker: undefined}))
  const {take, give} = lend(slots)
  return {
    name: 'js',
    hands,
    warm: () => warmed(slots.at(-1)), // the one that is lent first
    async read(image, dpi, layout) {
      const slot = await take()
      try {
        slot.worker ??= startWorker()
        return await inTime(maxOcrPageSeconds, readWith(await slot.worker, image, dpi, layout))
      } catch {
        await ended(slot) // told by whoever asked: an image without a reading
        return undefined
      } finally {
        give(slot)
      }
    },
    async close() {
      await Promise.all(slots.map(ended))
    },
  }
}

function warmed(slot: Slot | undefined): void {
  if (!slot || slot.worker) return
  slot.worker = startWorker()
  slot.worker.then((worker) => threadOf(worker).unref()).catch(() => undefined) // told when it is read with
}

/** Ends the worker of a hand; the next image starts another. */
async function ended(slot: Slot): Promise<void> {
  const {worker} = slot
  slot.worker = undefined
  await worker?.then((started) => started.terminate()).catch(() => undefined) // it never started, or is gone
}

async function readWith(
  worker: Worker,
  image: Uint8Array,
  dpi: number,
  layout: Layout,
): Promise<Reading> {
  const thread = threadOf(worker)
  thread.ref()
  try {
    await worker.setParameters(settings(dpi, layout))
    const {data} = await worker.recognize(Buffer.from(image), {}, {text: false, tsv: true})
    return {words: wordsOfTsv(data.tsv ?? '')}
  } finally {
    thread.unref()
  }
}

/** Its own `cacheMethod` writes 8 MB into the current folder, and without `langPath` it waits for the network. */
async function startWorker() {
  const {createWorker, OEM} = await import('tesseract.js')
  // @ts-expect-error: the package has no types
  const data = (await import('@tesseract.js-data/vie')) as {default: {langPath: string}} // its only export
  return inTime(
    maxOcrPageSeconds,
    createWorker('vie', OEM.LSTM_ONLY, {
      langPath: path.join(data.default.langPath, '..', '4.0.0_best_int'),
      gzip: true,
      cacheMethod: 'none',
      errorHandler: () => undefined, // the promise of the job is rejected as well
    }),
  )
}

/** The thread of a worker, which its types leave out. */
function threadOf(worker: Worker): {ref(): void; unref(): void} {
  return (worker as unknown as {worker: {ref(): void; unref(): void}}).worker // a `Worker` of Node
}
