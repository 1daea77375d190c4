import {bare} from './fold.js'
import type {Lexicon} from './index.js'

const mark = '(?:{marking-urgency}|{marking-secrecy}|{marking-other})'
/** `ĐỘ MẬT: MẬT`, `HỎA TỐC - MẬT`, `TỐI MẬT (A)`, `MẬT Bản số: 01`, `DỰ THẢO LẦN 2`. */
const shape = `^[^\\p{L}]{0,3}(?:{marking-label} ?:? ?)?${mark}(?:[ ,/+-]{1,3}${mark}){0,3}(?: ?\\(? ?[\\p{L}\\d]{0,2} ?\\)?)?(?: ?{copy-label}[ :.\\d]{0,8})?[^\\p{L}]{0,2}$`

/**
 * Dấu chỉ độ mật, độ khẩn, phạm vi lưu hành (NĐ 30/2020/NĐ-CP, Phụ lục I, ô 10 và 11): the words of a stamp, read
 * without tones and with its letters set apart (`M Ậ T`); undefined where words are more than a stamp.
 */
export function markingOf(words: string, {bareRegex}: Lexicon): string | undefined {
  const plain = bare(unspaced(words)).trim()
  return bareRegex(shape).test(plain) ? plain : undefined
}

/** Whether the words of a stamp hold a mark of secrecy. */
export function isSecret(marking: string, {bareRegex}: Lexicon): boolean {
  return bareRegex('⟨{marking-secrecy}⟩').test(marking)
}

/** `M Ậ T` → `MẬT`; `T Ố I  M Ậ T` keeps its wide space. */
function unspaced(words: string): string {
  const letters = words.trim().split(' ')
  return letters.length > 2 && letters.every((letter) => letter.length <= 1)
    ? letters.join('')
    : words
}
