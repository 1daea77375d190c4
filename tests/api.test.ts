import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {commands, limitNames} from '../src/cli/commands.js'
import {limit} from '../src/cli/limit.js'
import {version} from '../src/cli/version.js'
import * as congvan from '../src/index.js'

describe('the public API', () => {
  it('is this list', () => {
    expect(Object.keys(congvan).sort()).toMatchInlineSnapshot(`
      [
        "FilterError",
        "checklist",
        "checklistFormatOf",
        "checklistOf",
        "concernOf",
        "containerEndings",
        "createParser",
        "createParserPool",
        "dayOf",
        "defaultLimits",
        "dueOf",
        "emit",
        "endingsOf",
        "fingerprints",
        "graph",
        "graphFilter",
        "holdsDocument",
        "holdsFiles",
        "holdsRecords",
        "isOverdue",
        "loadLexicon",
        "mergeChecklists",
        "message",
        "messagesOf",
        "openOcr",
        "parse",
        "parseAll",
        "products",
        "read",
        "readAll",
        "readAllBytes",
        "readBytes",
        "readChecklist",
        "readLexicon",
        "readRecordBytes",
        "readRecords",
        "readUnits",
        "readableEndings",
        "refs",
        "schema",
        "schemaNames",
        "text",
        "tree",
        "treeOutline",
        "unitsNamed",
        "validate",
      ]
    `)
  })

  it('has a function of the name of every command', () => {
    for (const {name} of commands) expect(congvan, name).toHaveProperty(name)
  })

  it('the version is that of the package', () => {
    const {version: own} = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    ) as {version: string}
    expect(version).toBe(own)
  })

  it('limits of the command line are those of the library, with their values', () => {
    const set = Object.entries(limitNames).map(([name, value]) => limit(`${name}=${value}`))
    expect(Object.assign({}, ...set)).toEqual(congvan.defaultLimits)
  })

  it('formats of commands are those of the products', () => {
    const formatsOf = (name: string) => commands.find((command) => command.name === name)?.formats
    expect(formatsOf('parse')).toEqual(Object.keys(congvan.products.record.formats))
    expect(formatsOf('checklist')).toEqual(Object.keys(congvan.products.checklist.formats))
    expect(formatsOf('graph')).toEqual(Object.keys(congvan.products.graph.formats))
  })

  it('an invalid record cannot be written', async () => {
    const bad = {number: 12} as unknown as congvan.Dispatch
    await expect(congvan.emit(congvan.products.record.formats.yaml, [bad])).rejects.toThrow(
      /invalid/u,
    )
    await expect(congvan.checklist([bad])).rejects.toThrow(/invalid/u)
  })
})
