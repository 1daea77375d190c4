import {availableParallelism} from 'node:os'
import {maxOcrWorkers} from '../limits.js'
import {type Engine, EngineGone, type Layout, type Reading} from './engine.js'
import {enginesOf, firstOf, type OcrChoice} from './engines.js'

/** Nhận dạng chữ: one engine for many files, chosen and started when the first scan comes. */
export interface Ocr {
  /** The engine; `undefined` where none is wanted or to be had. */
  readonly engine: () => Promise<Pick<Engine, 'name' | 'hands'> | undefined>
  readonly read: (image: Uint8Array, dpi: number, layout: Layout) => Promise<Reading | undefined>
  /** Starts what reads the first image while that is still being drawn. */
  readonly warm?: () => void
  /** Ends what was started; it starts again when more is to be read. */
  readonly close: () => Promise<void>
}

/** Seconds after which an engine that nobody asks is ended. */
const rest = 5

/** Opens OCR. Nothing is loaded before the first image, and an engine at rest ends by itself. */
export function openOcr(choice: OcrChoice = 'auto', hands = maxOcrWorkers): Ocr {
  const {engine, read} = chosenEngine(choice, Math.min(availableParallelism(), hands))
  let busy = 0
  const end = async () => (await engine(false))?.close()
  const nap = timerOf(end)
  return {
    engine: () => engine(),
    async read(...image) {
      nap.cancel()
      busy++
      try {
        return await read(...image)
      } finally {
        busy--
        if (busy === 0) nap.begin()
      }
    },
    warm() {
      void engine().then((own) => own?.warm?.())
      if (busy === 0) nap.begin()
    },
    async close() {
      nap.cancel()
      await end()
    },
  }
}

/** The engine of a choice, chosen when it is first asked for; where it has gone, the next one reads. */
function chosenEngine(choice: OcrChoice, hands: number) {
  let chosen: ReturnType<typeof firstOf> | undefined
  const choose = () => {
    chosen ??= firstOf(enginesOf(choice), hands)
    return chosen
  }
  const read: Ocr['read'] = async (...image) => {
    const own = choose()
    const {engine, others} = (await own) ?? {}
    try {
      return await engine?.read(...image)
    } catch (error) {
      if (!(error instanceof EngineGone)) throw error
      if (chosen === own) chosen = firstOf(others ?? [], hands)
      return read(...image)
    }
  }
  /** Unless it is only wanted where it was chosen before. */
  const engine = async (wanted = true): Promise<Engine | undefined> =>
    (await (wanted ? choose() : chosen))?.engine
  return {engine, read}
}

/** Does something once nothing was asked for a while. */
function timerOf(work: () => Promise<unknown>) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const cancel = () => clearTimeout(timer)
  return {
    cancel,
    begin() {
      cancel()
      timer = setTimeout(work, rest * 1000).unref()
    },
  }
}
