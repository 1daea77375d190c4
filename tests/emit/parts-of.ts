import {DOMParser} from '@xmldom/xmldom'
import JSZip from 'jszip'
import {expect} from 'vitest'

/** A part of an office file, read by an independent reader; anything not well-formed fails the test. */
export async function partOf(bytes: Uint8Array, name: string): Promise<Document> {
  const file = (await JSZip.loadAsync(bytes, {checkCRC32: true})).file(name)
  const errors: string[] = []
  const parser = new DOMParser({errorHandler: (_: string, error: string) => errors.push(error)})
  const page = parser.parseFromString((await file?.async('text')) ?? '', 'text/xml')
  expect(errors).toEqual([])
  return page
}

export const all = (page: Document, name: string) => Array.from(page.getElementsByTagName(name))
