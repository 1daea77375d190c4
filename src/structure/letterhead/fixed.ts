import {bare, closedUp} from '../../lexicon/fold.js'
import {isSecret, markingOf} from '../../lexicon/marking.js'
import type {Context} from '../context.js'
import {isCaps, isRule} from '../flow.js'
import {type Cutting, cut, type Find, type Piece} from './pieces.js'

/**
 * Quốc hiệu, tiêu ngữ, tiêu đề Đảng, rules: fixed words that can be cut out first, wherever the two columns
 * were run together (`BỘ TÀI CHÍNH CỘNG HÒA XÃ HỘI …`).
 */
export function cutFixed(cutting: Cutting, context: Context): Cutting {
  const rules = cut(cutting, context, (piece) => wholeRule(piece) ?? edgeRule(piece))
  const titles = cut(rules, context, (piece) => titleIn(piece, context))
  return cut(cutWrapped(titles, context), context, (piece) => markingIn(piece, context))
}

function wholeRule(piece: Piece): Find | undefined {
  return isRule(piece.text) ? {type: 'motto', from: 0, to: piece.text.length} : undefined
}

/** A rule drawn right behind or before words: `BỘ TÀI CHÍNH -------`, `—— Độc lập`. */
function edgeRule({text}: Piece): Find | undefined {
  const behind = /\s*(?:[-–—_=*]\s?){3,}$/u.exec(text)
  if (behind && !/\d\s*$/u.test(text.slice(0, behind.index)))
    return {type: 'motto', from: behind.index, to: text.length}
  const before = /^(?:[-–—_=*]\s?){2,}(?=\p{L})/u.exec(text)
  return before ? {type: 'motto', from: 0, to: before[0].length} : undefined
}

const titles =
  '(?:{national-title}|{motto}|⟨{party-title}|⟨{youth-title}|^{national-title-broken}$)⟩'

function titleIn(piece: Piece, {lexicon}: Context): Find | undefined {
  const whole = lexicon.bareRegex(titles)
  const apart = closedUp(piece.text)
  if (apart !== undefined)
    return whole.test(bare(apart)) ? {type: 'motto', from: 0, to: piece.text.length} : undefined
  const match = whole.exec(piece.bare)
  if (!match) return undefined
  const from = match.index
  const to = from + match[0].length
  const printed = piece.text.slice(from, to)
  const isMotto = lexicon.bareRegex('^{motto}$').test(match[0])
  if (!isMotto && printed !== printed.toUpperCase() && match[0].length < piece.text.length)
    return undefined
  return {type: 'motto', from, to}
}

/** A title wrapped over two lines: its first words end one piece, the others begin a later one. */
function cutWrapped(cutting: Cutting, context: Context): Cutting {
  const titles = ['national-title', 'party-title', 'youth-title'].flatMap(
    (list) => context.lexicon.words[list] ?? [],
  )
  let current = cutting
  for (const title of titles) {
    const words = bare(title).split(' ')
    for (let count = words.length - 1; count >= 1; count--)
      current = cutHalves(current, words.slice(0, count), words.slice(count), context)
  }
  return current
}

/** The words end with these, at a word's border. */
const endsWord = (words: string, tail: string) =>
  words.endsWith(tail) && /^$|\s$/u.test(words.slice(0, -tail.length))

function cutHalves(
  cutting: Cutting,
  first: readonly string[],
  second: readonly string[],
  context: Context,
): Cutting {
  const head = first.join(' ')
  const tail = second.join(' ')
  const opening = cutting.pieces.findIndex(
    (piece) => endsWord(piece.bare, head) && isCaps(piece.text),
  )
  if (opening < 0) return cutting
  const upper = cutting.pieces[opening]
  const lower = cutting.pieces
    .slice(opening + 1, opening + 4)
    .find((piece) => piece.bare.startsWith(tail) && isCaps(piece.text))
  if (!lower) return cutting
  return cut(cutting, context, (piece) => {
    if (piece === upper)
      return {type: 'motto', from: piece.text.length - head.length, to: piece.text.length}
    return piece === lower ? {type: 'motto', from: 0, to: tail.length} : undefined
  })
}

/** Độ khẩn, độ mật, chỉ dẫn lưu hành: capitals that fill their piece. Secrecy counts however it is printed. */
function markingIn(piece: Piece, {lexicon}: Context): Find | undefined {
  const marking = markingOf(piece.text, lexicon)
  if (marking === undefined) return undefined
  const loud =
    piece.text === piece.text.toUpperCase() || piece.line.column !== undefined || piece.line.opens
  return loud || isSecret(marking, lexicon)
    ? {type: 'marking', from: 0, to: piece.text.length}
    : undefined
}
