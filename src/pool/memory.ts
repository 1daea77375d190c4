import {memoryUsage} from 'node:process'

/** What works and can be ended: a thread, as far as its memory goes. */
export interface Watched {
  /** When its file was begun; `undefined` where it has none. */
  readonly since: () => number | undefined
  /** Ends its file for want of memory. */
  readonly exhaust: () => void
}

/** Milliseconds between two looks; and after an ending, for its memory to come back. */
const pace = 100
const rest = 1000

/**
 * Trông bộ nhớ: the heap of a thread has a limit of its own, but bytes that it unpacks lie beside the heap. Where the
 * process has grown by more than so many bytes for each thread, the file that has been read longest is ended.
 */
export function watchMemory(threads: readonly Watched[], most: number): () => void {
  const base = memoryUsage.rss()
  let next = 0
  const timer = setInterval(() => {
    if (performance.now() < next || memoryUsage.rss() - base < most * threads.length) return
    const [longest] = threads
      .filter((thread) => thread.since() !== undefined)
      .sort((a, b) => (a.since() ?? 0) - (b.since() ?? 0))
    longest?.exhaust()
    next = performance.now() + rest
  }, pace)
  timer.unref()
  return () => clearInterval(timer)
}
