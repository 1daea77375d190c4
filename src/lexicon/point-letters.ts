/** Chữ cái đặt tên điểm, in order (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6): no f, j, w, z. */
export const pointLetters = 'abcdđeghiklmnopqrstuvxy'
