import {readFileSync} from 'node:fs'
import {afterAll, describe, expect, it} from 'vitest'
import {createParser, openOcr, readBytes} from '../../src/index.js'
import {Dispatch} from '../../src/model/dispatch.js'
import {differencesOf, factsOf, folders, goldOf} from '../fixture-folders.js'
import {unlike} from '../scan-likeness.js'

const engine = openOcr('js')
afterAll(() => engine.close())
const parser = createParser({engine})
const format = 'scan.pdf'

/** The numbers and days anywhere in some part of a record; where there is none nothing is said. */
function exactIn(value: unknown, key = ''): unknown[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([own, each]) => exactIn(each, own))
  return value !== null && ['number', 'issuedOn', 'due'].includes(key) ? [value] : []
}

describe.each(folders)('the scan of $name', (folder) => {
  it('gives the gold, but for the fields that are named with their reasons', async () => {
    const bytes = new Uint8Array(readFileSync(folder.scan))
    const {record} = await parser.parse(await readBytes(bytes, `input.${format}`, {engine}))
    if (!record) throw new Error('The scan gives no record')
    expect(record.source.text).toBe('ocr')
    const gold = goldOf(folder, format)
    const facts = factsOf(record)
    const fields = Object.keys(Dispatch.shape).filter((key) => key in facts || key in gold)
    const some = (all: Record<string, unknown>) => fields.map((key) => [key, all[key]])
    expect(unlike(Object.fromEntries(some(facts)), Object.fromEntries(some(gold)))).toEqual([])
  })

  it('is nowhere said to give another number or day than its gold', () => {
    const gold = new Set(exactIn(goldOf(folder)))
    for (const [field, {read, reason}] of Object.entries(differencesOf(folder, format))) {
      expect(reason.length).toBeGreaterThan(10)
      for (const told of exactIn(read, field.split('/').at(-1))) expect(gold).toContain(told)
    }
  })
})
