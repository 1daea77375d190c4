import {describe, expect, it} from 'vitest'
import {drawnRecord} from '../drawn-page.js'

/** A letter that ends as drawn. */
const letter = (
  closing: string,
) => `      UBND TỈNH AN BÌNH               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
         SỞ NỘI VỤ                      Độc lập - Tự do - Hạnh phúc
      Số: 12/KH-SNV                  An Bình, ngày 05 tháng 3 năm 2031

                                 KẾ HOẠCH
                      Phối hợp rà soát hồ sơ năm 2031

      1. Các cơ quan rà soát hồ sơ đang lưu trữ, báo cáo kết quả trước ngày
20/5/2031 và gửi về Sở Nội vụ tổng hợp./.

${closing}`

/** The signers, as `MARK body, office: name`. */
async function signersOf(closing: string): Promise<string[]> {
  const {signatures} = await drawnRecord(letter(closing))
  return signatures.map(
    ({authority, onBehalfOf, position, name}) =>
      `${[authority, onBehalfOf].filter(Boolean).join(' ')}, ${position}: ${name}`,
  )
}

describe('signers side by side', () => {
  it('three, centred one under the other', async () => {
    const signers =
      await signersOf(`   T/M ỦY BAN KIỂM TRA        T/M BAN TỔ CHỨC             T/M VĂN PHÒNG
        CHỦ NHIỆM                TRƯỞNG BAN              CHÁNH VĂN PHÒNG




       Lê Hữu Phước           Đặng Thị Thu Sương              Võ Kim

Nơi nhận:
- Ban Thường vụ (để báo cáo),
- Lưu Văn phòng.`)
    expect(signers).toEqual([
      'TM ỦY BAN KIỂM TRA, CHỦ NHIỆM: Lê Hữu Phước',
      'TM BAN TỔ CHỨC, TRƯỞNG BAN: Đặng Thị Thu Sương',
      'TM VĂN PHÒNG, CHÁNH VĂN PHÒNG: Võ Kim',
    ])
  })

  it('three, of whom one has an office of more lines', async () => {
    const signers = await signersOf(`     GIÁM ĐỐC            KT. GIÁM ĐỐC SỞ Y TẾ          GIÁM ĐỐC
   SỞ XÂY DỰNG              PHÓ GIÁM ĐỐC              SỞ TƯ PHÁP
                             PHỤ TRÁCH



   Lê Hữu Phước           Đặng Thị Thu Sương            Võ Kim`)
    expect(signers).toEqual([
      ', GIÁM ĐỐC SỞ XÂY DỰNG: Lê Hữu Phước',
      'KT GIÁM ĐỐC SỞ Y TẾ, PHÓ GIÁM ĐỐC PHỤ TRÁCH: Đặng Thị Thu Sương',
      ', GIÁM ĐỐC SỞ TƯ PHÁP: Võ Kim',
    ])
  })

  it('four, whose names do not stand on one line', async () => {
    const signers =
      await signersOf(`    GIÁM ĐỐC        KT. GIÁM ĐỐC         GIÁM ĐỐC        KT. GIÁM ĐỐC
    SỞ Y TẾ           SỞ NỘI VỤ         SỞ TƯ PHÁP       SỞ TÀI CHÍNH
                    PHÓ GIÁM ĐỐC                         PHÓ GIÁM ĐỐC



   Lý Văn Hợi                          Mai Thị Lụa
                     Hồ Sĩ Toàn                        Nguyễn Quốc Bảo`)
    expect(signers).toEqual([
      ', GIÁM ĐỐC SỞ Y TẾ: Lý Văn Hợi',
      'KT GIÁM ĐỐC SỞ NỘI VỤ, PHÓ GIÁM ĐỐC: Hồ Sĩ Toàn',
      ', GIÁM ĐỐC SỞ TƯ PHÁP: Mai Thị Lụa',
      'KT GIÁM ĐỐC SỞ TÀI CHÍNH, PHÓ GIÁM ĐỐC: Nguyễn Quốc Bảo',
    ])
  })

  it('two behind Nơi nhận', async () => {
    const signers =
      await signersOf(`Nơi nhận:                  GIÁM ĐỐC                  KT. GIÁM ĐỐC
- UBND tỉnh;             SỞ NÔNG NGHIỆP              SỞ TÀI CHÍNH
- Các phòng;                                         PHÓ GIÁM ĐỐC
- Lưu: VT.


                          Lý Văn Hợi                  Hồ Sĩ Toàn`)
    expect(signers).toEqual([
      ', GIÁM ĐỐC SỞ NÔNG NGHIỆP: Lý Văn Hợi',
      'KT GIÁM ĐỐC SỞ TÀI CHÍNH, PHÓ GIÁM ĐỐC: Hồ Sĩ Toàn',
    ])
  })

  it('three below Nơi nhận, each with his body above his office', async () => {
    const signers = await signersOf(`Nơi nhận:
- Ban Thường vụ (để báo cáo),
- Lưu Văn phòng.

        SỞ Y TẾ                  SỞ NỘI VỤ                   SỞ TƯ PHÁP
        GIÁM ĐỐC               KT. GIÁM ĐỐC                   GIÁM ĐỐC
                               PHÓ GIÁM ĐỐC



       Lý Văn Hợi               Hồ Sĩ Toàn                  Mai Thị Lụa`)
    expect(signers).toEqual([
      ', SỞ Y TẾ GIÁM ĐỐC: Lý Văn Hợi',
      'KT GIÁM ĐỐC, PHÓ GIÁM ĐỐC: Hồ Sĩ Toàn',
      ', SỞ TƯ PHÁP GIÁM ĐỐC: Mai Thị Lụa',
    ])
  })

  it.each([
    ['ranks and degrees', ['Thượng tá Lê Văn Hướng', 'Đại tá Mạc Đức Đào', 'PGS. TS. Hồ Sĩ Toàn']],
    ['names in capitals', ['LÊ VĂN HƯỚNG', 'MẠC ĐỨC ĐÀO', 'HỒ SĨ TOÀN']],
  ])('%s', async (_, [one = '', two = '', three = '']) => {
    const middle = (name: string) => name.padStart(12 + Math.ceil(name.length / 2)).padEnd(26)
    const signers =
      await signersOf(`   CHỈ HUY TRƯỞNG            GIÁM ĐỐC              GIÁM ĐỐC SỞ Y TẾ
                              (Đã ký)



${middle(one)}${middle(two)}${middle(three)}`)
    expect(signers).toEqual([
      `, CHỈ HUY TRƯỞNG: ${one}`,
      `, GIÁM ĐỐC: ${two}`,
      `, GIÁM ĐỐC SỞ Y TẾ: ${three}`,
    ])
  })

  it('two above two others, of whom one signs higher', async () => {
    const signers =
      await signersOf(`        GIÁM ĐỐC SỞ Y TẾ                          GIÁM ĐỐC SỞ NỘI VỤ



           Lý Văn Hợi                                 Hồ Sĩ Toàn
      GIÁM ĐỐC SỞ TƯ PHÁP                       KT. GIÁM ĐỐC SỞ XÂY DỰNG
                                                     PHÓ GIÁM ĐỐC


          Mai Thị Lụa
                                                      Lê Văn Hướng`)
    expect(signers).toEqual([
      ', GIÁM ĐỐC SỞ Y TẾ: Lý Văn Hợi',
      ', GIÁM ĐỐC SỞ TƯ PHÁP: Mai Thị Lụa',
      ', GIÁM ĐỐC SỞ NỘI VỤ: Hồ Sĩ Toàn',
      'KT GIÁM ĐỐC SỞ XÂY DỰNG, PHÓ GIÁM ĐỐC: Lê Văn Hướng',
    ])
  })

  it('three, of whom one signs lower, with Nơi nhận close below', async () => {
    const {recipients, signatures} = await drawnRecord(
      letter(`   TRƯỞNG BAN TỔ CHỨC        CHỦ NHIỆM ỦY BAN          TRƯỞNG BAN DÂN VẬN
                                KIỂM TRA



      Lý Văn Hợi                                          Mai Thị Lụa
                               Hồ Sĩ Toàn

Nơi nhận:
- Ban Thường vụ;
- Lưu: VT.`),
    )
    expect(recipients.map(({name}) => name)).toEqual(['Ban Thường vụ'])
    expect(signatures.map(({position, name}) => `${position}: ${name}`)).toEqual([
      'TRƯỞNG BAN TỔ CHỨC: Lý Văn Hợi',
      'CHỦ NHIỆM ỦY BAN KIỂM TRA: Hồ Sĩ Toàn',
      'TRƯỞNG BAN DÂN VẬN: Mai Thị Lụa',
    ])
  })
})

it('text below persons side by side is not theirs', async () => {
  const {outline} = await drawnRecord(
    letter(`      Điều 1. Thành lập Tổ công tác gồm các ông, bà có tên sau đây:
        TỔ TRƯỞNG                TỔ PHÓ                THƯ KÝ
        Lý Văn Hợi             Hồ Sĩ Toàn           Mai Thị Lụa
        Điều 2. Tổ công tác báo cáo kết quả trước ngày 20/5/2031.
        Điều 3. Quyết định này có hiệu lực từ ngày ký.`),
  )
  expect(outline.map(({label}) => label)).toEqual(['1.', 'Điều 1.', 'Điều 2.', 'Điều 3.'])
})
