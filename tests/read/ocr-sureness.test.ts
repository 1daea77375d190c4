import {describe, expect, it} from 'vitest'
import {letter, parsedScan, type StandInLine} from './stand-in-ocr.js'

const idsOf = ({messages}: Awaited<ReturnType<typeof parsedScan>>) => messages.map(({id}) => id)
const doubtOn = (field: string, {record}: Awaited<ReturnType<typeof parsedScan>>) =>
  record?.doubts.find((doubt) => doubt.field === field)

describe('digits that OCR read', () => {
  it('are a value where it is sure of them', async () => {
    const {record} = await parsedScan(letter('Số: 1215/STC-QLNS', 93))
    expect(record).toMatchObject({number: '1215/STC-QLNS', issuedOn: '2026-06-05'})
    expect(record?.source).toMatchObject({text: 'ocr', format: 'image', pages: 1})
  })

  it('are a candidate where it is not', async () => {
    const parsed = await parsedScan(letter('Số: 1215/STC-QLNS', 60))
    expect(parsed.record).toMatchObject({number: null, symbol: 'STC-QLNS'})
    expect(doubtOn('/number', parsed)).toMatchObject({
      reason: 'illegible',
      candidates: ['1215/STC-QLNS'],
    })
  })

  it.each(['Số: O4 /STC-QLNS', 'Số:2U0Sz/STC-QLNS', 'Sổ: %0 /STC-QLNS'])(
    'garbled ones keep the symbol: %s',
    async (number) => {
      const parsed = await parsedScan(letter(number, 90))
      expect(parsed.record).toMatchObject({number: null, symbol: 'STC-QLNS'})
      expect(doubtOn('/number', parsed)?.reason).toBe('illegible')
    },
  )

  it('that a pen wrote are a candidate, however sure it is: they stand taller', async () => {
    const parsed = await parsedScan(letter('Số: 1215/STC-QLNS', 96), 'scan.png', 1.3)
    expect(doubtOn('/number', parsed)).toMatchObject({
      reason: 'illegible',
      candidates: ['1215/STC-QLNS'],
    })
  })

  it('with a letter behind them are a candidate: a pen wrote another digit', async () => {
    const parsed = await parsedScan(letter('Số: 121f/STC-QLNS', 96))
    expect(parsed.record?.number).toBeNull()
    expect(doubtOn('/number', parsed)).toMatchObject({candidates: ['121f/STC-QLNS']})
  })

  it('that are not seen may have been written by hand: no blank', async () => {
    const parsed = await parsedScan(letter('Số: /STC-QLNS', 93))
    expect(doubtOn('/number', parsed)?.reason).toBe('illegible')
  })

  it('of a day count only where it is sure of them', async () => {
    const parsed = await parsedScan(letter('Số: 1215/STC-QLNS', 93, '05', 40))
    expect(parsed.record?.issuedOn).toBeNull()
    expect(doubtOn('/issuedOn', parsed)).toMatchObject({
      reason: 'illegible',
      candidates: ['2026-06-05'],
    })
  })

  it('a file name with another number contradicts them', async () => {
    const parsed = await parsedScan(letter('Số: 1215/STC-QLNS', 93), '1216-stc-qlns_signed.png')
    expect(idsOf(parsed)).toContain('contradictory-number')
    expect(doubtOn('/number', parsed)).toMatchObject({
      reason: 'contradictory',
      candidates: ['1215/STC-QLNS', '1216/STC-QLNS'],
    })
  })

  it('a file name with the same number does not', async () => {
    const parsed = await parsedScan(letter('Số: 1215/STC-QLNS', 93), '1215_STC-QLNS.signed.png')
    expect(parsed.record?.number).toBe('1215/STC-QLNS')
  })
})

describe('digits of a cited document', () => {
  const sentence = 'Thực hiện Quyết định số 412/QĐ-UBND ngày 08/4/2026 của Ủy ban nhân dân tỉnh.'
  const citing = (number: number, day: number, words = 96) => {
    const sureness = (word: string) =>
      word.startsWith('412') ? number : word.startsWith('08') ? day : words
    return parsedScan([...letter('Số: 1215/STC-QLNS', 93), [sentence, sureness, 250]])
  }
  const [type, number, issuedOn] = ['quyet-dinh', '412/QĐ-UBND', '2026-04-08']

  it('are values where OCR is sure of them, whatever it makes of the words around', async () => {
    const {record} = await citing(93, 93, 60)
    expect(record?.citations).toMatchObject([{type, number, issuedOn}])
  })

  it.each([
    ['number', 60, 96, {number: null, issuedOn, key: null}, number],
    ['issuedOn', 96, 60, {number, issuedOn: null, key: null}, issuedOn],
  ] as const)(
    'are candidates where it is not: %s',
    async (key, first, second, values, candidate) => {
      const parsed = await citing(first, second)
      expect(parsed.record?.citations).toMatchObject([{type, ...values}])
      expect(parsed.record?.citations[0]?.mentions[0]?.text).toMatch(
        /412\/QĐ-UBND ngày 08\/4\/2026/u,
      )
      expect(doubtOn(`/citations/0/${key}`, parsed)).toMatchObject({
        reason: 'illegible',
        candidates: [candidate],
      })
      expect(idsOf(parsed)).toContain('illegible-citation')
      const printed = {number: '412/QĐ-UBND', issuedOn: '08/4/2026'}[key]
      expect(parsed.messages.some(({vi}) => vi.includes(`“${printed}”`))).toBe(true)
    },
  )

  it('are a value as soon as they were read surely once', async () => {
    const {record} = await parsedScan([
      ...letter('Số: 1215/STC-QLNS', 93),
      ['Thực hiện Quyết định số 412/QĐ-UBND của Ủy ban nhân dân tỉnh.', 60, 250],
      ['Theo Quyết định số 412/QĐ-UBND thì hạn là tháng 6.', 95, 250],
    ])
    expect(record?.citations).toMatchObject([{number}])
    expect(record?.doubts.filter(({field}) => field.startsWith('/citations'))).toEqual([])
  })
})

describe('a cited number that OCR broke off', () => {
  it('is a candidate, however sure it is of the part', async () => {
    const parsed = await parsedScan([
      ...letter('Số: 1215/STC-QLNS', 93),
      ['Thực hiện Công điện số 1407/CĐ- -BYT ngày 08/4/2026 của Bộ Y tế.', 96, 250],
    ])
    expect(parsed.record?.citations[0]).toMatchObject({type: 'cong-dien', number: null})
    expect(doubtOn('/citations/0/number', parsed)).toMatchObject({reason: 'illegible'})
  })
})

describe('a signer whom OCR does not see', () => {
  const signed = (...end: StandInLine[]) => parsedScan([...letter('Số: 1215/STC-QLNS', 93), ...end])
  const recipients = [
    ['Nơi nhận:', 95, 200],
    ['- Như trên;', 95, 200],
    ['- Lưu: VT.', 95, 200],
  ] as const satisfies readonly StandInLine[]

  it('is in doubt where the end of the scan is there', async () => {
    const parsed = await signed(...recipients)
    expect(doubtOn('/signatures', parsed)).toMatchObject({reason: 'illegible', candidates: []})
  })

  it('is in doubt where an office stands without a name', async () => {
    const parsed = await signed(
      ['KT. GIÁM ĐỐC', 95, 1000],
      ['PHÓ GIÁM ĐỐC', 95, 1000],
      ...recipients,
    )
    expect(parsed.record?.signatures).toMatchObject([{authority: 'KT', name: null}])
    expect(doubtOn('/signatures/0/name', parsed)?.reason).toBe('illegible')
  })

  it('is none where there is no end, or where the name was read', async () => {
    const name = ['Lê Minh Khôi', 95, 1000] as const
    for (const parsed of [
      await signed(),
      await signed(['GIÁM ĐỐC', 95, 1000], name, ...recipients),
    ])
      expect(idsOf(parsed)).not.toContain('illegible-signer')
  })
})

describe('what OCR makes of capitals', () => {
  it('regains the tones that the document prints elsewhere', async () => {
    const lines = letter('Số: 1215/STC-QLNS', 93).map(([words, sureness, left]) =>
      words.startsWith('UBND')
        ? (['UBND TINH TAN HOA', 90, 200] as const)
        : ([words, sureness, left] as const),
    )
    const {record} = await parsedScan([...lines, ['UBND tỉnh Tân Hòa theo dõi chung.', 95, 250]])
    expect(record?.issuers).toEqual([{name: 'SỞ TÀI CHÍNH', parent: 'UBND TỈNH TÂN HÒA'}])
    expect(record?.evidence?.['/issuers/0/parent']?.text).toBe('UBND TINH TAN HOA')
  })
})

describe('a picture', () => {
  it('that no engine can read is told', async () => {
    expect(idsOf(await parsedScan(undefined))).toContain('ocr-failed')
  })

  it('without words is a blank file', async () => {
    expect(idsOf(await parsedScan([]))).toContain('blank-file')
  })
})
