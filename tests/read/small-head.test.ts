import {describe, expect, it} from 'vitest'
import {createParser, readBytes} from '../../src/index.js'
import {encode} from '../encoding/legacy.js'

/** An invented decision; the font of its letterhead drew capitals for the small letters of the file. */
const words = `ủy ban nhân dân	cộng hòa xã hội chủ nghĩa việt nam
tỉnh an bình	Độc lập - Tự do - Hạnh phúc
Số: 33/QĐ-UB	An Bình, ngày 24 tháng 12 năm 2001

quyết định
Về việc kiện toàn Tổ công tác liên ngành

Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 21 tháng 6 năm 1994;
Xét đề nghị của Giám đốc Sở Xây dựng,

quyết định:

Điều 1. Giao Sở Xây dựng rà soát danh sách các công trình trọng điểm.
Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này.

Nơi nhận:	tm. ủy ban nhân dân
- Như Điều 2;	kt. chủ tịch
- Lưu VP.	phó chủ tịch
	Trần Văn Dũng
`

describe('a letterhead in a font of capitals, kept as small letters', () => {
  const parser = createParser({ocr: 'off'})

  it.each(['tcvn3', 'vni'] as const)('is read in %s', async (encoding) => {
    const file = await readBytes(encode(words, encoding), 'cu.txt')
    const {record} = await parser.parse(file)
    const name =
      encoding === 'tcvn3' ? 'Ủy ban nhân dân tỉnh an bình' : 'ủy ban nhân dân tỉnh an bình'
    expect(record).toMatchObject({
      family: 'state',
      type: 'quyet-dinh',
      number: '33/QĐ-UB',
      issuedOn: '2001-12-24',
      place: 'An Bình',
      issuers: [{name, parent: null}],
      subject: 'kiện toàn Tổ công tác liên ngành',
      outline: [{label: 'Điều 1.'}, {label: 'Điều 2.'}],
      signatures: [{authority: 'KT', position: 'phó chủ tịch', name: 'Trần Văn Dũng'}],
      recipients: [{name: 'Như Điều 2'}],
      archive: 'VP',
    })
  })
})
