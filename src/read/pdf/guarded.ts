import {maxItemsPerPage, maxOperatorsPerPage, maxPageSeconds} from '../limits.js'
import type {OperatorChunk, OperatorList, PdfPage, TextItem} from './document.js'

/** A page that costs more than a page may: a form drawn in a form drawn in a form can hide millions of operators. */
export class LimitReached extends Error {
  readonly what: string
  readonly limit: number

  constructor(what: string, limit: number) {
    super(`${what} > ${limit}`)
    this.what = what
    this.limit = limit
  }
}

/**
 * The text items of a page. pdf.js works without a pause for timers, so the clock is looked at between the pieces it
 * hands over; closing the document ends its work.
 */
export async function textItems(page: PdfPage): Promise<TextItem[]> {
  const watch = stopwatch()
  const items: TextItem[] = []
  const reader = page.streamTextContent().getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    for (const item of piece.value.items) items.push(item)
    if (items.length > maxItemsPerPage) throw new LimitReached('items', maxItemsPerPage)
    watch()
  }
  return items
}

/** The operators of a page, counted as they come. */
export function operatorList(page: PdfPage): Promise<OperatorList> {
  return watched(
    page,
    () => undefined,
    () => page.getOperatorList(),
  )
}

/** Draws a page, and gives the operators that drew it: images are decoded once. */
export async function rendered(
  page: PdfPage,
  canvasContext: unknown,
  viewport: unknown,
): Promise<OperatorList> {
  const fnArray: number[] = []
  const argsArray: unknown[] = []
  const keep = (chunk: OperatorChunk) => {
    for (const code of chunk.fnArray ?? []) fnArray.push(code)
    for (const args of chunk.argsArray ?? []) argsArray.push(args)
  }
  await watched(page, keep, () => page.render({canvasContext, viewport, annotationMode: 0}).promise)
  return {fnArray, argsArray}
}

/** Runs a work on a page and looks at its operators. pdf.js hands them over through a method of its own, which is private. */
async function watched<Value>(
  page: PdfPage,
  look: (chunk: OperatorChunk) => void,
  work: () => Promise<Value>,
): Promise<Value> {
  const watch = stopwatch()
  const take = page._renderPageChunk.bind(page)
  let operators = 0
  try {
    return await new Promise((resolve, reject) => {
      page._renderPageChunk = (chunk, state) => {
        operators += chunk.length
        try {
          if (operators > maxOperatorsPerPage)
            throw new LimitReached('operators', maxOperatorsPerPage)
          watch()
          look(chunk)
          take(chunk, state)
        } catch (error) {
          reject(error)
        }
      }
      work().then(resolve, reject)
    })
  } finally {
    page._renderPageChunk = take
  }
}

/** A check that throws once a page has taken too long. */
function stopwatch(): () => void {
  const started = performance.now()
  return () => {
    if (performance.now() - started > maxPageSeconds * 1000)
      throw new LimitReached('seconds', maxPageSeconds)
  }
}
