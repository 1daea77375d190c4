import type {PdfPage} from './document.js'
import {operatorList} from './guarded.js'
import {identity, type Matrix, matrix, multiply} from './matrix.js'
import {type Ruling, rulingsOf} from './rulings.js'
import {isTurned, type Run} from './run.js'

interface State {
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

interface Glyph {
  readonly unicode?: string
  readonly width?: number
  readonly isSpace?: boolean
}

/** What the operators of a page draw. */
export interface Drawing {
  /** One run a glyph, in the order of drawing. */
  readonly glyphs: readonly Run[]
  readonly rulings: readonly Ruling[]
}

/**
 * Every glyph and ruling of a page, drawn annotations included, from the operator list: the way to text that
 * `items` cannot give, such as a number stamped in a signature field, and to the borders of tables.
 */
export async function drawingOf(
  page: PdfPage,
  operators: Readonly<Record<string, number>>,
): Promise<Drawing> {
  const {fnArray, argsArray} = await operatorList(page)
  const names = new Map(Object.entries(operators).map(([name, code]) => [code, name]))
  const walk = new DrawingWalk(names)
  for (const [index, code] of fnArray.entries())
    walk.step(names.get(code) ?? '', (argsArray[index] ?? []) as readonly unknown[]) // shaped by each operator
  return walk
}

class DrawingWalk implements Drawing {
  readonly glyphs: Run[] = []
  readonly rulings: Ruling[] = []
  readonly #names: ReadonlyMap<number, string>
  #state: State = freshState(identity)
  readonly #stack: State[] = []
  #annotations = 0
  #inAnnotation = false

  constructor(names: ReadonlyMap<number, string>) {
    this.#names = names
  }

  step(name: string, args: readonly unknown[]): void {
    const state = this.#state
    const n = (index: number) => Number(args[index] ?? 0)
    switch (name) {
      case 'save':
        this.#stack.push({...state})
        break
      case 'restore':
        this.#state = this.#stack.pop() ?? state
        break
      case 'transform':
        state.ctm = multiply(state.ctm, matrix(args))
        break
      case 'paintFormXObjectBegin':
        this.#stack.push({...state})
        if (args[0]) state.ctm = multiply(state.ctm, matrix(args[0]))
        break
      case 'paintFormXObjectEnd':
        this.#state = this.#stack.pop() ?? state
        break
      case 'beginAnnotation':
        this.#stack.push({...state})
        this.#annotations++
        this.#inAnnotation = true
        this.#state = freshState(multiply(matrix(args[2]), matrix(args[3])))
        break
      case 'endAnnotation':
        this.#inAnnotation = false
        this.#state = this.#stack.pop() ?? state
        break
      case 'beginText':
        state.text = identity
        state.line = identity
        break
      case 'setTextMatrix':
        state.text = matrix(args.length > 1 ? args : args[0])
        state.line = state.text
        break
      case 'setLeadingMoveText':
        state.leading = -n(1)
        this.#move(n(0), n(1))
        break
      case 'moveText':
        this.#move(n(0), n(1))
        break
      case 'nextLine':
        this.#move(0, -state.leading)
        break
      case 'setLeading':
        state.leading = -n(0)
        break
      case 'setFont':
        state.font = String(args[0])
        state.size = n(1)
        break
      case 'setCharSpacing':
        state.charSpace = n(0)
        break
      case 'setWordSpacing':
        state.wordSpace = n(0)
        break
      case 'setHScale':
        state.scale = n(0) / 100
        break
      case 'setTextRise':
        state.rise = n(0)
        break
      case 'showText':
        this.#show((args[0] ?? []) as readonly (Glyph | number | null)[]) // glyphs and shifts
        break
      case 'constructPath':
        this.#path(n(0), args[1])
        break
      default:
    }
  }

  /** A path comes with the operation that paints it. */
  #path(paint: number, pieces: unknown): void {
    const [path] = Object.values((pieces ?? []) as readonly unknown[]) // pdf.js wraps it in a list
    this.rulings.push(...rulingsOf(path, this.#names.get(paint) ?? '', this.#state.ctm))
  }

  #move(x: number, y: number): void {
    this.#state.line = multiply(this.#state.line, [1, 0, 0, 1, x, y])
    this.#state.text = this.#state.line
  }

  #show(glyphs: readonly (Glyph | number | null)[]): void {
    const state = this.#state
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') this.#advance((-glyph / 1000) * state.size * state.scale)
      else if (glyph) this.#draw(glyph)
    }
  }

  #draw(glyph: Glyph): void {
    const state = this.#state
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
    this.#state.text = multiply(this.#state.text, [1, 0, 0, 1, x, 0])
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
