import fc from 'fast-check'

/** Lines of invented dispatches: what a page may hold, to be shuffled, broken and glued. */
const lines = [
  'UBND TỈNH TÂN HÒA\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'SỞ TÀI CHÍNH          Độc lập - Tự do - Hạnh phúc',
  'ĐẢNG BỘ TỈNH TÂN HÒA\tĐẢNG CỘNG SẢN VIỆT NAM',
  '*',
  'Số: 1215/STC-QLNS      Tân Hòa, ngày 05 tháng 6 năm 2026',
  'Số      -CV/ĐU',
  'V/v rà soát, báo cáo tình hình thực hiện',
  'HỎA TỐC',
  'QUYẾT ĐỊNH',
  'Về việc thành lập Tổ công tác',
  'QUYẾT ĐỊNH:',
  'Kính gửi:',
  'Kính gửi: Các chi bộ trực thuộc.',
  '- Các sở, ban, ngành;',
  'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;',
  'Thực hiện các Nghị quyết số 18-NQ/TW, 19-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương',
  'theo điểm a, b khoản 2 Điều 30 và Điều 33 Nghị định số 144/2021/NĐ-CP; Kế hoạch nêu trên',
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Sở Xây dựng chủ trì, phối hợp với Sở Y tế tổng hợp, báo cáo trước ngày 25/6/2026.',
  '1-',
  '2.1. Giao Văn phòng theo dõi hằng quý',
  'a) Bố trí lực lượng trước 16 giờ thứ Sáu hằng tuần;',
  'đ) Cử cán bộ đầu mối',
  '+ Trong thời hạn 15 ngày làm việc kể từ ngày nhận được Thông báo này',
  'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
  '“Điều 5. Trách nhiệm',
  'Nội dung\tChủ trì\tPhối hợp\tThời hạn',
  'Trân trọng./.',
  'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN',
  '- Như trên;\tKT. CHỦ TỊCH',
  '- UBND tỉnh (để b/c);     PHÓ CHỦ TỊCH',
  '- Lưu: VT, QLNS.',
  'T/M BAN THƯỜNG VỤ',
  '(Đã ký)',
  'Trịnh Bá Nam',
  'THƯ KÝ\tCHỦ TỌA',
  'Phụ lục I',
  '(Kèm theo Quyết định số 871/QĐ-UBND ngày 22 tháng 7 năm 2026)',
  'SAO Y',
  'Ký bởi: Văn phòng; Thời gian ký: 16.03.2026 11:02:35 +07:00',
  '\f',
  '2',
  '',
]

const line = fc.oneof(
  {weight: 12, arbitrary: fc.constantFrom(...lines)},
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...lines), fc.constantFrom(...lines))
      .map(([one, other]) => `${one} ${other}`),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...lines), fc.nat({max: 60}))
      .map(([one, cut]) => one.slice(cut)),
  },
  {weight: 1, arbitrary: fc.constantFrom(...lines).map((one) => one.normalize('NFD'))},
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 20})},
)

/** A page of them, never blank. */
export const page = fc
  .array(line, {minLength: 1, maxLength: 40})
  .map((all) => all.join('\n'))
  .filter((text) => text.trim() !== '')
