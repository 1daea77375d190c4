import type {FoundCitation} from '../citation.js'
import type {Reading} from './name.js'
import type {Token} from './tokens.js'

interface Past {
  readonly one: FoundCitation
  readonly next: number
}

/** More in one row are told of by the last alone. */
export const longestRow = 50

/** Văn bản vừa dẫn: the documents cited last, and the one in whose title the reading is. */
export class Preceding {
  readonly #reading: Reading
  #last: Past | undefined
  /** The document in whose title the reading is, up to the token `next`. */
  #host: Past | undefined
  /** “Luật A, Luật B và Luật C”: documents of one kind with nothing but a joint between them. */
  #row: FoundCitation[] = []

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** Takes what was cited at a token, with the tokens behind it and behind its subject. */
  cite(found: readonly FoundCitation[], at: number, next: number, subjectUntil: number): void {
    if (found.length === 0) return
    for (const one of found) {
      if (!this.#joins(one)) this.#row = []
      this.#row.push(one)
      this.#last = {one, next}
    }
    if (this.#last && subjectUntil > next && !this.hostAt(at))
      this.#host = {one: this.#last.one, next: subjectUntil}
  }

  /** The document in whose title a token stands. */
  hostAt(at: number): FoundCitation | undefined {
    return this.#host && at < this.#host.next ? this.#host.one : undefined
  }

  /** The document whose title ends right before a token. */
  hostBefore(at: number): FoundCitation | undefined {
    const {tokens} = this.#reading
    return this.#host && follows(tokens, this.#host.next, at) ? this.#host.one : undefined
  }

  /** The document that ends right before a token, or right before the bracket in which it stands. */
  lastBefore(at: number): FoundCitation | undefined {
    const {tokens} = this.#reading
    return this.#last && follows(tokens, this.#last.next, at) ? this.#last.one : undefined
  }

  latest(): FoundCitation | undefined {
    return this.#last?.one
  }

  /** The row that ends with the document cited last. */
  row(): readonly FoundCitation[] {
    return this.#row.length > longestRow ? this.#row.slice(-1) : this.#row
  }

  #joins(one: FoundCitation): boolean {
    const {folded, lexicon} = this.#reading
    const before = this.#row.at(-1)
    if (before?.data.documentType !== one.data.documentType) return false
    if (one.start > before.end + longestJoint) return false
    const joint = lexicon.regex('^ ?,? ?(?:{citation-and} )?$')
    return joint.test(folded.slice(before.end, one.start))
  }
}

/** `, cùng với ` in letters. */
const longestJoint = 12

/** A comma, a bracket or `và` at most stands between. */
function follows(tokens: readonly Token[], from: number, at: number): boolean {
  if (at < from || at > from + 2) return false
  return tokens
    .slice(from, at)
    .every(({word, tags}) => word === ',' || word === '(' || tags.has('citation-and'))
}
