import {describe, expect, it} from 'vitest'
import {drawnRecord} from '../drawn-page.js'

const head = `      UBND TỈNH AN BÌNH               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
         SỞ NỘI VỤ                      Độc lập - Tự do - Hạnh phúc
      Số: 12/SNV-TC                  An Bình, ngày 05 tháng 3 năm 2031

                    Kính gửi: Các phòng chuyên môn.

      Đề nghị các phòng rà soát hồ sơ đang lưu trữ, báo cáo kết quả về Văn phòng
Sở trước ngày 20/5/2031./.

`

async function closingOf(closing: string) {
  const {recipients, signatures} = await drawnRecord(head + closing)
  return {
    recipients: recipients.map(({name}) => name),
    signers: signatures.map(({position, name}) => `${position}: ${name}`),
  }
}

describe('remarks set by spaces beside Nơi nhận', () => {
  it('stay with their entries', async () => {
    const closing = await closingOf(`Nơi nhận:                                        TRƯỞNG PHÒNG
- Như trên;                  (để thực hiện)
- HĐND tỉnh;                 (để báo cáo)
- Lãnh đạo Sở;               (b/c)
- Lưu: VT, TC.
                                               Quách Đình Nghị`)
    expect(closing).toEqual({
      recipients: ['Như trên; (để thực hiện)', 'HĐND tỉnh; (để báo cáo)', 'Lãnh đạo Sở; (b/c)'],
      signers: ['TRƯỞNG PHÒNG: Quách Đình Nghị'],
    })
  })

  it('stay with their entries beside an office on the same line', async () => {
    const closing =
      await closingOf(`Nơi nhận:                                       KT. TRƯỞNG PHÒNG
- Như trên                   (để thực hiện);    PHÓ TRƯỞNG PHÒNG
- Lãnh đạo Sở và các
phòng chuyên môn             (để báo cáo);
- Lưu: VT, TC.
                                                Quách Đình Nghị`)
    expect(closing).toEqual({
      recipients: ['Như trên (để thực hiện)', 'Lãnh đạo Sở và các phòng chuyên môn (để báo cáo)'],
      signers: ['PHÓ TRƯỞNG PHÒNG: Quách Đình Nghị'],
    })
  })

  it('a mark of signing in the other column is none', async () => {
    const closing = await closingOf(`Nơi nhận:                                        TRƯỞNG PHÒNG
- Như trên;
- Lãnh đạo Sở;                                     (đã ký)
- Lưu: VT, TC.
                                                Quách Đình Nghị`)
    expect(closing).toEqual({
      recipients: ['Như trên', 'Lãnh đạo Sở'],
      signers: ['TRƯỞNG PHÒNG: Quách Đình Nghị'],
    })
  })
})
