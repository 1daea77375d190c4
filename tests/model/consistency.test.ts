import {expect, it} from 'vitest'
import {consistencyFaults} from '../../src/record/consistency.js'
import {citationOf, dispatchOf} from '../emit/of.js'

it('a link leads to a citation of the record', () => {
  const link = {relation: 'amends', text: 'sửa đổi', at: '1:1-1:9', page: null} as const
  const of = (to: string) =>
    consistencyFaults(
      dispatchOf('a.txt', {
        citations: [citationOf(), citationOf({id: 'c2', links: [{...link, to}]})],
      }),
    )
  expect(of('c1')).toEqual([])
  expect(of('c9')).toEqual([
    {pointer: '/citations/1/links/0/to', keyword: 'unknownId', params: {id: 'c9'}},
  ])
})
