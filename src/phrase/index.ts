import type {Plugin} from 'unified'
import {type Lexicon, loadLexicon} from '../lexicon/index.js'
import {positionAt, type SourceText} from '../source/source-text.js'
import type {
  Block,
  BodyBlock,
  Letterhead,
  LetterheadPart,
  Phrasing,
  Root,
  Text,
} from '../tree/nodes.js'
import {phraseTable} from './citation/phrases.js'
import type {CitationContext} from './citation/tokens.js'
import {type FoundCitation, parseCitations} from './citation.js'
import {firstDate, isoDate} from './date.js'

interface PhraseContext extends CitationContext {
  readonly source: SourceText
}

/** Cuts the words of one text into phrasing nodes, in order and without gaps. */
function phrasing(text: Text, context: PhraseContext): Phrasing[] {
  const nodes: Phrasing[] = []
  let done = 0
  for (const found of parseCitations(text.value, context)) {
    if (found.start > done) nodes.push(piece(text, done, found.start, context))
    nodes.push({...piece(text, found.start, found.end, context), ...typed(found, text)})
    done = found.end
  }
  if (done < text.value.length) nodes.push(piece(text, done, text.value.length, context))
  return nodes
}

/** The other mentions that a citation speaks of are told by their offsets in the whole. */
function typed({data}: FoundCitation, {position}: Text) {
  const from = position.start.offset ?? 0
  const {changes, namedFor, ...rest} = data
  return {
    type: 'citation',
    data: {
      ...rest,
      ...(changes && {changes: changes.map((one) => ({...one, offset: from + one.offset}))}),
      ...(namedFor !== undefined && {namedFor: from + namedFor}),
    },
  } as const
}

function piece(text: Text, start: number, end: number, {source}: PhraseContext): Text {
  const offset = text.position.start.offset ?? 0
  const position = positionAt(source, offset + start, offset + end)
  return {type: 'text', value: text.value.slice(start, end), position}
}

/** Plugin: text → citations. Appendices, stamps and page furniture are other papers: left alone. */
export const congvanPhrases: Plugin<[{readonly lexicon?: Lexicon}?], Root> = (settings = {}) => {
  const lexicon = settings.lexicon ?? loadLexicon()
  const phrases = phraseTable(lexicon)
  return (tree, file) => {
    const {source} = file.data
    if (!source) return
    const own = lexicon.forText(source.value)
    const given = {issuedOn: issuedOn(tree, own), givenNames: new Set<string>()}
    const known = own === lexicon ? phrases : phraseTable(own)
    const context = {lexicon: own, phrases: known, source, ...given}
    return {...tree, children: tree.children.map((block) => phrased(block, context))}
  }
}

/** Date of the citing document, from its letterhead. */
function issuedOn(tree: Root, lexicon: Lexicon): string | null {
  for (const block of tree.children)
    if (block.type === 'letterhead')
      for (const part of block.children) {
        const date = part.type === 'placeAndDate' ? firstDate(part.value, lexicon) : undefined
        if (date) return isoDate(date)
      }
  return null
}

function phrased<Kind extends Block>(block: Kind, context: PhraseContext): Kind
function phrased(block: Block, context: PhraseContext): Block {
  const within = (blocks: readonly BodyBlock[]) => blocks.map((child) => phrased(child, context))
  switch (block.type) {
    case 'letterhead':
      return withSubject(block, context)
    case 'paragraph':
    case 'legalBasis':
    case 'footnote':
      return {...block, children: block.children.flatMap((child) => leaf(child, context))}
    case 'element':
    case 'item':
      return {...block, children: within(block.children)}
    case 'table':
      return {
        ...block,
        children: block.children.map((row) => ({
          ...row,
          children: row.children.map((cell) => ({...cell, children: within(cell.children)})),
        })),
      }
    default:
      return block
  }
}

const leaf = (node: Phrasing, context: PhraseContext) =>
  node.type === 'text' ? phrasing(node, context) : [node]

/** The lines of a trích yếu are one text: its first piece holds the phrasing of all that follow on. */
function withSubject(letterhead: Letterhead, context: PhraseContext): Letterhead {
  const children = letterhead.children.map((part, i) => {
    const opens = part.type === 'subject' && !follows(letterhead.children[i - 1], part)
    return opens
      ? {...part, children: phrasing(joined(letterhead.children.slice(i)), context)}
      : part
  })
  return {...letterhead, children}
}

function joined([first, ...rest]: readonly LetterheadPart[]): Text {
  if (!first) throw new RangeError('Cannot join no parts')
  let {value, position} = first
  for (const part of rest) {
    if (!follows({...first, position}, part)) break
    value = `${value} ${part.value}`
    position = {start: position.start, end: part.position.end}
  }
  return {type: 'text', value, position}
}

/** A further line of the trích yếu, next to the one before in the canonical text. */
function follows(before: LetterheadPart | undefined, part: LetterheadPart): boolean {
  const end = before?.position.end.offset
  return (
    before?.type === 'subject' &&
    part.type === 'subject' &&
    end !== undefined &&
    part.position.start.offset === end + 1
  )
}
