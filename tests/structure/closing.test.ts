import {describe, expect, it} from 'vitest'
import {recordOf} from '../record-of.js'

const above = `SỞ XÂY DỰNG
Số: 12/SXD-VP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 05 tháng 3 năm 2026
Kính gửi: Các phòng chuyên môn thuộc Sở.
Đề nghị các phòng thực hiện nghiêm túc nội dung trên và báo cáo kết quả theo quy định./.
`

describe('signatures', () => {
  const blocks = [
    [
      'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nLê Thị Mai',
      {authority: 'KT', onBehalfOf: 'CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', name: 'Lê Thị Mai'},
    ],
    [
      'T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nHoàng Văn Tám',
      {authority: 'TM', onBehalfOf: 'BAN THƯỜNG VỤ', position: 'PHÓ BÍ THƯ', name: 'Hoàng Văn Tám'},
    ],
    [
      'GIÁM ĐỐC\nTrần Quốc Bảo',
      {authority: null, onBehalfOf: null, position: 'GIÁM ĐỐC', name: 'Trần Quốc Bảo'},
    ],
    [
      'TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nPhan Thị Hoa',
      {
        authority: 'KT',
        onBehalfOf: 'CHÁNH VĂN PHÒNG',
        position: 'PHÓ CHÁNH VĂN PHÒNG',
        name: 'Phan Thị Hoa',
      },
    ],
    [
      'K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nNgô Văn Sáu',
      {authority: 'KT', onBehalfOf: 'TRƯỞNG BAN', position: 'PHÓ TRƯỞNG BAN', name: 'Ngô Văn Sáu'},
    ],
    [
      'KT. TỔNG GIÁM ĐỐC PHÓ TỔNG GIÁM ĐỐC\nVũ Thành Long',
      {
        authority: 'KT',
        onBehalfOf: 'TỔNG GIÁM ĐỐC',
        position: 'PHÓ TỔNG GIÁM ĐỐC',
        name: 'Vũ Thành Long',
      },
    ],
    [
      'Q. CỤC TRƯỞNG\nĐinh Thị Lan',
      {authority: 'Q', onBehalfOf: null, position: 'CỤC TRƯỞNG', name: 'Đinh Thị Lan'},
    ],
  ] as const
  for (const [printed, signature] of blocks)
    it(printed.replaceAll('\n', ' / '), async () => {
      const after = await recordOf(`${above}Nơi nhận:\n- Như trên;\n- Lưu: VT.\n${printed}`)
      const before = await recordOf(`${above}${printed}\nNơi nhận:\n- Như trên;\n- Lưu: VT.`)
      expect(after.signatures).toEqual([signature])
      expect(before.signatures).toEqual([signature])
    })

  it('two signers side by side', async () => {
    const record = await recordOf(`${above}          THƯ KÝ                              CHỦ TỌA


     Lý Thị Nga                          Bùi Văn Chín`)
    expect(record.signatures.map(({position, name}) => [position, name])).toEqual([
      ['THƯ KÝ', 'Lý Thị Nga'],
      ['CHỦ TỌA', 'Bùi Văn Chín'],
    ])
  })
})

describe('recipients', () => {
  it('wrapped entries are one, Lưu is none, the bracket gives the purpose', async () => {
    const record = await recordOf(`${above}Nơi nhận:
- Như trên;
- Chủ tịch, các Phó Chủ tịch
UBND tỉnh (để b/c);
- Lưu: VT, QLXD (Hoa.5b).
GIÁM ĐỐC
Trần Quốc Bảo`)
    expect(record.recipients).toEqual([
      {name: 'Như trên', purpose: null},
      {name: 'Chủ tịch, các Phó Chủ tịch UBND tỉnh (để b/c)', purpose: 'để b/c'},
    ])
    expect(record.archive).toBe('VT, QLXD (Hoa.5b)')
  })

  it('the right column run into the list', async () => {
    const record = await recordOf(`${above}Nơi nhận: KT. GIÁM ĐỐC
- Như trên; PHÓ GIÁM ĐỐC
- Phòng Quản lý nhà;
- Lưu: VT. Nguyễn Văn Khang`)
    expect(record.recipients.map(({name}) => name)).toEqual(['Như trên', 'Phòng Quản lý nhà'])
    expect(record.signatures).toEqual([
      {authority: 'KT', onBehalfOf: 'GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Văn Khang'},
    ])
  })

  it('an electronic signature stamp signs nothing', async () => {
    const record = await recordOf(`${above}Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC
Trần Quốc Bảo
Người ký: Văn phòng Sở Xây dựng
Email: vanphong@example.vn
Thời gian ký: 06.03.2026 08:12:45 +07:00`)
    expect(record.signatures.map(({name}) => name)).toEqual(['Trần Quốc Bảo'])
    expect(record.issuedOn).toBe('2026-03-05')
  })
})

describe('what follows', () => {
  it('an appendix is not read as the document', async () => {
    const record = await recordOf(`${above}Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC
Trần Quốc Bảo
PHỤ LỤC
DANH SÁCH HỒ SƠ NỘP LƯU
(Kèm theo Công văn số 12/SXD-VP ngày 05/3/2026 của Sở Xây dựng)
1. Hồ sơ quy hoạch
2. Hồ sơ cấp phép`)
    expect(record.appendices.map(({title}) => title)).toEqual(['PHỤ LỤC DANH SÁCH HỒ SƠ NỘP LƯU'])
    expect(record.outline).toEqual([])
  })

  it('a copy mark below does not give a second number', async () => {
    const record = await recordOf(`${above}Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC
Trần Quốc Bảo
SAO Y
UBND XÃ PHÚ KHÊ
Số: 41/SY-UBND
Phú Khê, ngày 09 tháng 3 năm 2026
CHỦ TỊCH
Lương Văn Đạt`)
    expect(record).toMatchObject({number: '12/SXD-VP', issuedOn: '2026-03-05'})
    expect(record.signatures.map(({name}) => name)).toEqual(['Trần Quốc Bảo'])
  })
})
