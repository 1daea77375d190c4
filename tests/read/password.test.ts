import {describe, expect, it} from 'vitest'
import {readBytes} from '../../src/index.js'
import {encryptedPage} from './encrypted-pdf.js'

const words = 'So: 12/SNV-VP'
const locked = encryptedPage(words, 'mo', 'chu')

async function read(bytes: Uint8Array, password?: string) {
  const file = await readBytes(bytes, 'a.pdf', password === undefined ? {} : {password})
  return {text: String(file.value ?? ''), ids: file.messages.map(({ruleId}) => ruleId)}
}

describe('a PDF with a password', () => {
  it('opens with that of its reader or of its owner', async () => {
    expect(await read(locked, 'mo')).toEqual({text: words, ids: []})
    expect(await read(locked, 'chu')).toEqual({text: words, ids: []})
  })

  it('tells a password that is missing from one that is wrong', async () => {
    expect(await read(locked)).toEqual({text: '', ids: ['encrypted-file']})
    expect(await read(locked, 'sai')).toEqual({text: '', ids: ['wrong-password']})
  })

  it('that only keeps others from changing it opens without', async () => {
    const open = encryptedPage(words, '', 'chu')
    expect(await read(open)).toEqual({text: words, ids: []})
    expect(await read(open, 'sai')).toEqual({text: words, ids: []})
  })

  it('a password for a file that has none does no harm', async () => {
    const file = await readBytes(new TextEncoder().encode(words), 'a.txt', {password: 'x'})
    expect(file.messages).toEqual([])
  })
})
