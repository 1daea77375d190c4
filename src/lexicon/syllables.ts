/** Phụ âm đầu. */
const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'

/** Vần không dấu thanh; those that end in a stop bear two tones only. */
const rhymes = [
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu',
  'iê iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu ynh yt',
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt oe oen oeo oet',
  'oc oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
  'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut',
  'uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu',
].join(' ')

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu
const stopped = /(?:c|ch|p|t)$/u
const stopTones = /[\u0301\u0323]/u

/** A check of written syllables; making it costs some hundred entries. */
export type SyllableCheck = (word: string) => boolean

/** Words whose answer is kept: more than a hundred documents have. */
const mostRemembered = 20_000

/** Âm tiết tiếng Việt: an onset, a rhyme and one tone that fit together; wherever the tone is written. */
export function syllableCheck(): SyllableCheck {
  const known = new Set(rhymes.split(' '))
  const heads = onsets.split(' ').sort((a, b) => b.length - a.length)
  const isRhyme = (rhyme: string, tone: string) =>
    known.has(rhyme) && (!stopped.test(rhyme) || stopTones.test(tone))
  const judged = new Map<string, boolean>()
  return (word) => {
    const before = judged.get(word)
    if (before !== undefined) return before
    const now = isSyllable(word)
    if (judged.size >= mostRemembered) judged.clear()
    judged.set(word, now)
    return now
  }

  function isSyllable(word: string): boolean {
    const apart = word.toLowerCase().normalize('NFD')
    const tone = apart.match(tones) ?? []
    if (tone.length > 1) return false
    const plain = apart.replace(tones, '').normalize('NFC')
    const [mark = ''] = tone
    if (isRhyme(plain, mark)) return true
    return heads.some((head) => plain.startsWith(head) && isRhyme(plain.slice(head.length), mark))
  }
}

/** Words that lose their `ư` and still look like words, or like none: as seen → as meant. */
export const lostHorns: Readonly<Record<string, string>> = {
  lu: 'lưu',
  t: 'tư',
  th: 'thư',
  nh: 'như',
  ngời: 'người',
}
/** The letter lost, that before which it is lost, and words of which consonants alone are left: they may be labels. */
export const lostHorn = {letter: 'ư', before: /[ơờớởỡợ]/u, initials: /^th?$/iu}

/** Names that begin with a letter whose capital may be lost. */
export const lostCapital =
  /(?<!\p{L})ủ(?=y\s+ban\s+(?:[nN]hân\s+dân|[Mm]ặt trận|[Kk]iểm tra|[Tt]hường vụ|Trung ương|Quốc gia))/gu

/** Letters that every page of Vietnamese has: where one is missing a table of a font has lost it, throughout. */
export const commonLetters: readonly string[] = [...'àáảạăâấầẫậêếềểệìíịòôốồổộơờớởợủúụưứừửữựđ']

/** What stands for a letter that a font has lost, seen in converted files: `Cơng đồn`, `dịng`, `CỘNG HỒ`. */
export const lostChanges: readonly (readonly [letter: string, meant: string, seen: string])[] = [
  ['ò', 'oàn', 'ồn'],
  ['ò', 'òa', 'ồ'],
  ['ò', 'ò', 'ị'],
  ['ồ', 'ồ', 'ơ'],
  ['ô', 'ô', 'ơ'],
]
