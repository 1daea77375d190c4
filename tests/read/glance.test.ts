import {copyFileSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {products} from '../../src/index.js'
import {holdsDocument} from '../../src/read/glance.js'
import {folders} from '../fixture-folders.js'

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'congvan-glance-'))
})
afterEach(() => rmSync(cwd, {recursive: true}))

const inputs = folders.flatMap(({inputs}) => inputs)

describe('a glance', () => {
  it.each(['.docx', '.odt', '.pdf', '.doc', '.rtf', '.html'])('knows %s by its bytes', (ending) => {
    const found = inputs.filter((name) => name.endsWith(ending)).slice(0, 4)
    expect(found).not.toEqual([])
    for (const input of found) {
      const untold = path.join(cwd, 'tep')
      copyFileSync(input, untold)
      expect(holdsDocument(untold), input).toBe(true)
    }
  })

  it('does not take words, sheets, what is empty or not there', async () => {
    const xlsx = await products.checklist.formats.xlsx.write([], {
      language: 'vi',
      typeName: (id) => id,
      holidays: [],
    })
    const others = {chu: 'Số: 01/CV-AB', bang: xlsx, rong: '', zip: 'PK\u0003\u0004'}
    for (const [name, content] of Object.entries(others)) {
      writeFileSync(path.join(cwd, name), content)
      expect(holdsDocument(path.join(cwd, name)), name).toBe(false)
    }
    expect(holdsDocument(path.join(cwd, 'khong-co'))).toBe(false)
    expect(holdsDocument(cwd)).toBe(false)
  })
})
