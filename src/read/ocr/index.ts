import {availableParallelism} from 'node:os'
import {maxOcrWorkers} from '../limits.js'
import type {ReadHooks, ReadOptions} from '../reader.js'
import {type Engine, EngineGone, type Layout, type Reading} from './engine.js'
import {enginesOf, firstOf, type OcrChoice} from './engines.js'
import {type OcrQueue, ocrQueue} from './queue.js'

/** Nhận dạng chữ: one engine for many files, chosen and started when the first scan comes. */
export interface Ocr {
  /** The engine; `undefined` where none is wanted or to be had. */
  readonly engine: () => Promise<Pick<Engine, 'name' | 'hands'> | undefined>
  readonly read: (image: Uint8Array, dpi: number, layout: Layout) => Promise<Reading | undefined>
  /** Ends what was started; it starts again when more is to be read. */
  readonly close: () => Promise<void>
}

/** Seconds after which an engine that nobody asks is ended. */
const rest = 5

/** Opens OCR. Nothing is loaded before the first image, and an engine at rest ends by itself. */
export function openOcr(choice: OcrChoice = 'auto', hands = maxOcrWorkers): Ocr {
  const most = Math.min(availableParallelism(), hands)
  let chosen: ReturnType<typeof firstOf> | undefined
  let busy = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const choose = () => {
    chosen ??= firstOf(enginesOf(choice), most)
    return chosen
  }
  const close = async () => {
    clearTimeout(timer)
    await (await chosen)?.engine.close()
  }
  /** With the engine that was chosen; where that has gone, with the next one. */
  const read: Ocr['read'] = async (...image) => {
    const own = choose()
    const {engine, others} = (await own) ?? {}
    try {
      return await engine?.read(...image)
    } catch (error) {
      if (!(error instanceof EngineGone)) throw error
      if (chosen === own) chosen = firstOf(others ?? [], most)
      return read(...image)
    }
  }
  return {
    engine: async () => (await choose())?.engine,
    async read(image, dpi, layout) {
      clearTimeout(timer)
      busy++
      try {
        return await read(image, dpi, layout)
      } finally {
        busy--
        if (busy === 0) timer = setTimeout(close, rest * 1000).unref()
      }
    },
    close,
  }
}

/** Runs a work on the scans of one file, with the engine of the caller or with one for this file alone. */
export async function withOcr<Value>(
  {engine, ocr, ocrHands, ...options}: ReadOptions & ReadHooks,
  work: (queue: OcrQueue) => Promise<Value>,
): Promise<Value> {
  const own = engine ?? openOcr(ocr, ocrHands)
  try {
    return await work(ocrQueue(own, options))
  } finally {
    if (!engine) await own.close()
  }
}
