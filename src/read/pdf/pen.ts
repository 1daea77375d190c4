import {identity, type Matrix, moved, multiply} from '../page/matrix.js'
import {type Ruling, rulingsOf} from '../page/rulings.js'
import {isTurned, type Run} from '../page/run.js'

/** What moves and shapes the letters to come (ISO 32000, 8.4 and 9.3). */
export interface State {
  ctm: Matrix
  text: Matrix
  line: Matrix
  size: number
  font: string
  charSpace: number
  wordSpace: number
  scale: number
  leading: number
  rise: number
}

/** A letter of a shown text, its width in thousandths of the size. */
export interface Glyph {
  readonly unicode?: string
  readonly width?: number
  readonly isSpace?: boolean
}

/** What the operators of a page draw. */
export interface Drawing {
  /** One run a glyph, in the order of drawing. */
  readonly glyphs: readonly Run[]
  readonly rulings: readonly Ruling[]
  /** Boxes of the images; those that annotations draw are none of the page. */
  readonly images: readonly Box[]
  /** How many shapes are painted: letters drawn as outlines are some thousands. */
  readonly paths: number
}

/** Hộp bao trên trang, in points. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** Ngòi bút: draws a page, keeping what it drew and the states it will come back to. */
export class Pen implements Drawing {
  readonly glyphs: Run[] = []
  readonly rulings: Ruling[] = []
  readonly images: Box[] = []
  paths = 0
  state: State = freshState(identity)
  readonly #stack: State[] = []
  #annotations = 0
  #inAnnotation = false

  save(): void {
    this.#stack.push({...this.state})
  }

  restore(): void {
    this.state = this.#stack.pop() ?? this.state
  }

  /** A drawn annotation has a state of its own; what it shows is marked as its. */
  beginAnnotation(ctm: Matrix): void {
    this.save()
    this.#annotations++
    this.#inAnnotation = true
    this.state = freshState(ctm)
  }

  endAnnotation(): void {
    this.#inAnnotation = false
    this.restore()
  }

  /** To the start of another line, so far from the start of this one. */
  moveLine(x: number, y: number): void {
    this.startLine(multiply(this.state.line, [1, 0, 0, 1, x, y]))
  }

  startLine(at: Matrix): void {
    this.state.line = at
    this.state.text = at
  }

  /** The letters of a text, and the shifts between them. */
  show(glyphs: readonly (Glyph | number | null)[]): void {
    const {size, scale} = this.state
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') this.#advance((-glyph / 1000) * size * scale)
      else if (glyph) this.#draw(glyph)
    }
  }

  /** An image fills the unit square, wherever that lies by now. */
  image(): void {
    if (this.#inAnnotation) return
    const corners = [0, 1].flatMap((x) => [0, 1].map((y) => moved(this.state.ctm, x, y)))
    const xs = corners.map(({x}) => x)
    const ys = corners.map(({y}) => y)
    this.images.push({
      left: Math.min(...xs),
      right: Math.max(...xs),
      bottom: Math.min(...ys),
      top: Math.max(...ys),
    })
  }

  trace(path: unknown, paint: string): void {
    if (!this.#inAnnotation) this.paths++
    this.rulings.push(...rulingsOf(path, paint, this.state.ctm))
  }

  #draw(glyph: Glyph): void {
    const state = this.state
    const width = ((glyph.width ?? 0) / 1000) * state.size
    const at = multiply(multiply(state.ctm, state.text), [1, 0, 0, 1, 0, state.rise])
    const stretch = Math.hypot(at[0], at[1])
    if (glyph.unicode?.trim() && !isTurned(at[0], at[1]))
      this.glyphs.push({
        text: glyph.unicode,
        x0: at[4],
        x1: at[4] + width * stretch * state.scale,
        y: at[5],
        size: Math.abs(state.size) * Math.hypot(at[2], at[3]),
        font: state.font,
        ...(this.#inAnnotation && {annotation: this.#annotations}),
      })
    const space = glyph.isSpace ? state.wordSpace : 0
    this.#advance((width + state.charSpace + space) * state.scale)
  }

  #advance(x: number): void {
    this.state.text = multiply(this.state.text, [1, 0, 0, 1, x, 0])
  }
}

function freshState(ctm: Matrix): State {
  return {
    ctm,
    text: identity,
    line: identity,
    size: 0,
    font: '',
    charSpace: 0,
    wordSpace: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  }
}
