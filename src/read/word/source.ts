import {toUnicode} from '../../encoding/runs.js'
import {type Draft, sourceText} from '../../source/source-text.js'
import type {ReadResult} from '../reader.js'
import {treeDrafts} from './body.js'
import type {Words} from './flow.js'
import {isLetterhead, marginKind} from './margins.js'
import type {WordNode, WordTree} from './tree.js'

/** Các phần của một văn bản Word, as trees. */
export interface WordParts extends WordTree {
  /** Header and footer of page 1. */
  readonly header: readonly WordNode[]
  readonly footer: readonly WordNode[]
  /** All words of all parts. */
  readonly words: readonly Words[]
}

/** The text of a document read from RTF or from the binary format of Word. */
export function wordSource({children, notes, header, footer, words}: WordParts): ReadResult {
  const {texts, encoding} = toUnicode(words.map(({value, font}) => ({text: value, font})))
  for (const [index, each] of words.entries())
    each.value = plain(texts[index] ?? each.value, each.font)
  const top = treeDrafts({children: header, notes: []})
  const holdsTable = header.some(({type}) => type === 'table')
  const isHead = isLetterhead(top, holdsTable)
  const body = treeDrafts({children: isHead ? [...header, ...children] : children, notes})
  const foot = treeDrafts({children: footer, notes: []})
  const margins = [...(isHead ? [] : top), ...foot].map(inMargin)
  return {source: sourceText([...body, ...margins]), ...(encoding && {encoding})}
}

/** Digits and marks of the font Symbol are those of ASCII; its letters are Greek and stay what they are. */
const symbolMarks = /[\uF020-\uF03F\uF05B\uF05D\uF07B-\uF07D]/gu

function plain(text: string, font: string): string {
  if (!/^symbol$/iu.test(font)) return text
  return text.replace(symbolMarks, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xf000))
}

function inMargin({text, align, size}: Draft): Draft {
  return {
    text,
    ...(align && {align}),
    ...(size !== undefined && {size}),
    furniture: marginKind(text),
  }
}
