import type {WordNode} from '../word/tree.js'
import {marked} from './lists.js'
import type {Look} from './look.js'

/** Đoạn văn đang gom: words are added until a block begins; white space folds as a browser folds it. */
export class Paragraphs {
  readonly nodes: WordNode[] = []
  #runs: WordNode[] = []
  #align: string | null = null
  /** Whether a space now would be shown. */
  #open = false
  #label = ''
  #breaks = 0

  /** The label of the next paragraph; one that met no words is dropped. */
  label(words: string): void {
    this.end()
    this.#label = words
  }

  add(words: string, look: Look): void {
    if (look.kept) this.#keep(words, look)
    else this.#fold(words, look)
  }

  #fold(words: string, look: Look): void {
    const folded = words.replace(/[ \t\r\n\f]+/gu, ' ')
    this.#push(this.#open ? folded : folded.replace(/^ /u, ''), look)
  }

  #keep(words: string, look: Look): void {
    for (const [index, line] of words.split(/\r\n|\n|\r/u).entries()) {
      if (index > 0) this.lineBreak()
      this.#push(line, look)
    }
  }

  #push(value: string, {bold, italic, raised, align}: Look): void {
    if (!value) return
    if (this.#breaks > 1 && value.trim()) this.end()
    if (value.trim()) this.#breaks = 0
    this.#open = !value.endsWith(' ')
    if (this.#runs.length === 0) this.#align = align
    this.#runs.push({
      type: 'run',
      isBold: bold,
      isItalic: italic,
      ...(raised && {verticalAlignment: 'superscript'}),
      children: [{type: 'text', value}],
    })
  }

  /** Two line breaks in a row part paragraphs. */
  lineBreak(): void {
    if (this.#runs.length === 0) return
    this.#breaks++
    this.#open = false
    this.#runs.push({type: 'break', breakType: 'line'})
  }

  tab(): void {
    this.#runs.push({type: 'tab'})
  }

  /** Ends the paragraph, if one is open. */
  end(): void {
    const runs = this.#runs
    const label = this.#label
    this.#runs = []
    this.#open = false
    this.#breaks = 0
    if (runs.length === 0) return
    this.#label = ''
    const words = runs.map(({children}) => children?.[0]?.value ?? '').join('')
    const shown = label === '- ' && marked.test(words) ? '' : label
    const first: WordNode[] = shown ? [{type: 'text', value: shown}] : []
    this.nodes.push({type: 'paragraph', alignment: this.#align, children: [...first, ...runs]})
  }

  block(node: WordNode): void {
    this.end()
    this.nodes.push(node)
  }
}
