import type {Engine} from './engine.js'

/** Opens an engine of so many hands; `undefined` where it is not to be had. Its code is loaded only here. */
type Open = (hands: number) => Promise<Engine | undefined>

/**
 * Các bộ nhận dạng chữ: a row an engine, in the order in which `auto` asks for them. The one of the system is twice as
 * fast; the one of the packages is always there.
 */
export const engines = {
  native: async (hands) => (await import('./native-engine.js')).nativeEngine(hands),
  js: async (hands) => (await import('./js-engine.js')).jsEngine(hands),
} as const satisfies Readonly<Record<string, Open>>

export type EngineName = keyof typeof engines

/** Which engine is to read scans. `auto`: the first of the table that is there. */
export type OcrChoice = 'auto' | EngineName | 'off'

/** The names of the engines that a choice allows, the first one first. */
export function enginesOf(choice: OcrChoice): readonly EngineName[] {
  if (choice === 'off') return []
  return choice === 'auto' ? (Object.keys(engines) as EngineName[]) : [choice] // of this table
}

/** The first engine of some names that opens, and the names behind it. */
export async function firstOf(
  names: readonly EngineName[],
  hands: number,
): Promise<{readonly engine: Engine; readonly others: readonly EngineName[]} | undefined> {
  for (const [index, name] of names.entries()) {
    const engine = await engines[name](hands)
    if (engine) return {engine, others: names.slice(index + 1)}
  }
  return undefined
}
