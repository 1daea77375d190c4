import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {openPdf} from '../../src/read/pdf/document.js'
import {hideFontPrograms} from '../../src/read/pdf/font-programs.js'

const printed = () =>
  new Uint8Array(readFileSync(new URL('../../fixtures/chi-thi-ubnd/input.pdf', import.meta.url)))
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('outlines of fonts', () => {
  it('are hidden in place where every font tells its letters', () => {
    const bytes = printed()
    const {length} = bytes
    expect(hideFontPrograms(bytes)).toBe(true)
    expect(latin(bytes)).not.toContain('/FontFile2')
    expect(bytes).toHaveLength(length)
  })

  it('stay where a font may not', () => {
    const bytes = new Uint8Array(
      Buffer.from(latin(printed()).replace('/ToUnicode', '/ToNowhere'), 'latin1'),
    )
    const before = latin(bytes)
    expect(hideFontPrograms(bytes)).toBe(false)
    expect(latin(bytes)).toBe(before)
  })

  it('stay in the bytes that are handed in, which signatures cover', async () => {
    const bytes = Buffer.from(printed())
    const before = latin(bytes)
    const open = await openPdf(bytes)
    if (typeof open !== 'string') await open.close()
    expect(latin(bytes)).toBe(before)
  })

  it('are there for what is drawn', async () => {
    const open = await openPdf(printed())
    if (typeof open === 'string') throw new Error(open)
    const page = await open.document.getPage(1)
    const drawable = await open.drawable(page)
    expect(drawable).not.toBe(page)
    expect(await open.drawable(page)).toBe(drawable)
    const outlines = async (given: typeof page) => {
      const {argsArray} = await given.getOperatorList()
      const font = argsArray.flat().find((each) => /^g_.*_f\d+$/u.test(String(each)))
      return (given.commonObjs.get(String(font)) as {missingFile?: boolean}).missingFile ?? false
    }
    expect(await outlines(page)).toBe(true)
    expect(await outlines(drawable)).toBe(false)
    await open.close()
  })
})
