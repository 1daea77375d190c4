import {describe, expect, it} from 'vitest'
import {identityOf} from '../../src/model/identity.js'

const of = (type: string | null, number: string | null, issuedOn: string | null, year?: number) =>
  identityOf({type, number, issuedOn, ...(year === undefined ? {} : {year})})

describe('the identity of a document', () => {
  it('Party numbers run per term: the date belongs to it', () => {
    expect(of('ke-hoach', '32-KH/TU', '2021-08-25')).toBe('party:ke-hoach:32-KH/TU:2021-08-25')
    expect(of('ke-hoach', '32-KH/TU', null, 2021)).toBe(null)
  })

  it('Đoàn numbers as the Party does', () => {
    expect(of('cong-van', '12-CV/TĐTN-BTG', '2024-03-26')).toBe(
      'party:cong-van:12-CV/TĐTN-BTG:2024-03-26',
    )
  })

  it('a number with its year is enough', () => {
    expect(of('nghi-dinh', '30/2020/NĐ-CP', null)).toBe('state:nghi-dinh:30/2020/NĐ-CP')
    expect(of('nghi-dinh', '30/2020/NĐ-CP', '2020-03-05')).toBe('state:nghi-dinh:30/2020/NĐ-CP')
  })

  it('State numbers run per year', () => {
    expect(of('cong-van', '123/BTC-TCT', '2023-01-09')).toBe('state:cong-van:123/BTC-TCT:2023')
    expect(of('cong-van', '123/BTC-TCT', null, 2023)).toBe('state:cong-van:123/BTC-TCT:2023')
    expect(of('cong-van', '123/BTC-TCT', null)).toBe(null)
  })

  it('nothing is fixed without a type, a number, or a symbol', () => {
    expect(of(null, '123/BTC-TCT', '2023-01-09')).toBe(null)
    expect(of('cong-van', null, '2023-01-09')).toBe(null)
    expect(of('cong-van', '123', '2023-01-09')).toBe(null)
  })
})
