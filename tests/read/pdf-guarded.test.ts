import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {readBytes} from '../../src/read/index.js'
import type {PdfPage} from '../../src/read/pdf/document.js'
import {LimitReached, operatorList, textItems} from '../../src/read/pdf/guarded.js'

const objects = {has: () => false, get: () => undefined, resolve: () => undefined}

/** A page that hands over as much as it is told. */
function pageOf(items: number, operators: number): PdfPage {
  const page: PdfPage = {
    pageNumber: 1,
    getViewport: () => ({width: 595, height: 842}),
    getAnnotations: async () => [],
    streamTextContent: () =>
      new ReadableStream({
        start(controller) {
          controller.enqueue({items: Array.from({length: items}, () => ({str: 'x'}))})
          controller.close()
        },
      }),
    render: () => ({promise: Promise.resolve(), cancel: () => undefined}),
    getOperatorList: async () => {
      page._renderPageChunk({length: operators}, undefined)
      return {fnArray: [], argsArray: []}
    },
    _renderPageChunk: () => undefined,
    objs: objects,
    commonObjs: objects,
    cleanup: () => undefined,
  }
  return page
}

describe('pages that cost too much', () => {
  it('ordinary ones pass', async () => {
    const page = pageOf(3, 10)
    expect(await textItems(page)).toHaveLength(3)
    expect(await operatorList(page)).toEqual({fnArray: [], argsArray: []})
  })

  it('too many operators or pieces of text end the reading', async () => {
    await expect(operatorList(pageOf(0, 3_000_000))).rejects.toBeInstanceOf(LimitReached)
    await expect(textItems(pageOf(200_001, 0))).rejects.toMatchObject({what: 'items'})
  })
})

it('reading a PDF gives push and JSON.parse back as they were', async () => {
  const {push} = Array.prototype
  const {parse} = JSON
  const bytes = readFileSync(new URL('../../fixtures/chi-thi-ubnd/input.pdf', import.meta.url))
  await readBytes(new Uint8Array(bytes), 'a.pdf')
  expect(Array.prototype.push).toBe(push)
  expect(JSON.parse).toBe(parse)
})
