import {readFileSync} from 'node:fs'
import type {HolidayYear} from '../model/holidays.js'
import {bare, fold} from './fold.js'
import {alternativesOf, compile, foldedWords, type WordLists} from './pattern.js'
import type {Agency, DocumentType, LexiconData} from './schema.js'
import {longestAt, type Trie, trieOf} from './trie.js'
import {formsWithout, lossFinder} from './worn.js'

/** Vốn từ, sẵn sàng để so khớp: word lists, document types and agencies with their look-ups. */
export interface Lexicon {
  readonly documentTypes: readonly DocumentType[]
  readonly agencies: readonly Agency[]
  readonly words: WordLists
  /** Ngày nghỉ, by year; a year may come twice, its days then add up. */
  readonly holidays: readonly HolidayYear[]
  /** The compiled template (see `compile`), made once for each template. */
  readonly regex: (template: string, flags?: string) => RegExp
  /** The same for text folded by `bare`: closed word lists in OCR text. */
  readonly bareRegex: (template: string, flags?: string) => RegExp
  /** Where the longest word of a list that begins at an offset of folded text ends, at a word's border; else -1. */
  readonly endOf: (list: string, folded: string, at: number) => number
  /** The same wherever in a word it ends: the space behind it may be lost. */
  readonly endWithin: (list: string, folded: string, at: number) => number
  /** The type called so (its name or an alias), in any case or tone placement. */
  readonly typeNamed: (name: string) => DocumentType | undefined
  /** The same without tone marks. */
  readonly typeNamedBare: (name: string) => DocumentType | undefined
  /** The types whose symbol carries this code: `QĐ` gives two on the Party side. */
  readonly typesCoded: (code: string) => readonly DocumentType[]
  readonly typeById: (id: string) => DocumentType | undefined
  readonly agencyCoded: (code: string) => Agency | undefined
  /** The lexicon to read a text by: this one, or where the text has lost letters one that knows its words without them. */
  readonly forText: (text: string) => Lexicon
}

/** Makes a lexicon of plain data. */
export function createLexicon(data: LexiconData): Lexicon {
  const worn = wornFor(data)
  const lexicon: Lexicon = {
    ...lookUps(data, (word) => [word]),
    forText: (text) => worn(text) ?? lexicon,
  }
  return lexicon
}

function wornLexicon(data: LexiconData, forms: Forms): Lexicon {
  const lexicon: Lexicon = {...lookUps(data, forms), forText: () => lexicon}
  return lexicon
}

/** How a listed word may be written in a text. */
type Forms = (word: string) => readonly string[]

/** Lexicons of texts that have lost letters are kept for the next such text, but no more than these. */
const mostWorn = 4

/** The lexicon of a text that has lost letters; the last answer is kept, for all stages ask for it. */
function wornFor(data: LexiconData): (text: string) => Lexicon | undefined {
  const lossOf = lossFinder()
  const made = new Map<string, Lexicon>()
  let last: {readonly text: string; readonly lexicon: Lexicon | undefined} | undefined
  return (text) => {
    if (last?.text === text) return last.lexicon
    const lost = lossOf(text)
    const lexicon = lost.size > 0 ? wornWithout(lost) : undefined
    last = {text, lexicon}
    return lexicon
  }

  function wornWithout(lost: ReadonlySet<string>): Lexicon {
    const key = [...lost].join('')
    const lexicon = made.get(key) ?? wornLexicon(data, formsWithout(lost))
    if (made.size >= mostWorn) made.clear()
    made.set(key, lexicon)
    return lexicon
  }
}

function lookUps(data: LexiconData, forms: Forms): Omit<Lexicon, 'forText'> {
  const types = data.documentTypes.map((type) => {
    const [, ...aliases] = [type.name, ...type.aliases].flatMap(forms)
    return {...type, aliases}
  })
  const words = Object.fromEntries(
    Object.entries({
      ...data.words,
      'document-type': types.flatMap((type) => [type.name, ...type.aliases]),
      'document-title': types
        .filter((type) => type.titled)
        .flatMap((type) => [type.name, ...type.titles]),
    }).map(([name, list]) => [name, list.flatMap(forms)]),
  )
  const named = byName(types, fold)
  const namedBare = byName(types, bare)
  const agencies = new Map(data.agencies.map((agency) => [fold(agency.code), agency] as const))
  const coded = byCode(types)
  const tries = trieTable(words)
  return {
    endOf: (list, folded, at) => longestAt(tries(list), folded, at, true),
    endWithin: (list, folded, at) => longestAt(tries(list), folded, at, false),
    documentTypes: types,
    agencies: data.agencies,
    words,
    holidays: data.holidays,
    regex: compiler(words, fold),
    bareRegex: compiler(words, bare),
    typeNamed: (name) => named.get(fold(name).replace(/\s+/gu, '')),
    typeNamedBare: (name) => namedBare.get(bare(name).replace(/\s+/gu, '')),
    typesCoded: (code) => coded.get(fold(code)) ?? [],
    typeById: (id) => types.find((type) => type.id === id),
    agencyCoded: (code) => agencies.get(fold(code)),
  }
}

/** Makes the tree of each list once. */
function trieTable(words: WordLists): (list: string) => Trie {
  const made = new Map<string, Trie>()
  return (list) => {
    const known = made.get(list)
    if (known) return known
    const trie = trieOf(foldedWords(list, words))
    made.set(list, trie)
    return trie
  }
}

/** Compiles each template once for each set of flags. */
function compiler(words: WordLists, folding: (text: string) => string) {
  const compiled = new Map<string, Map<string, RegExp>>()
  const alternatives = alternativesOf(words, folding)
  return (template: string, flags = 'u'): RegExp => {
    const ofFlags = compiled.get(flags) ?? new Map<string, RegExp>()
    const known = ofFlags.get(template)
    if (known) return known
    const made = compile(template, alternatives, flags)
    compiled.set(flags, ofFlags.set(template, made))
    return made
  }
}

/** Types by the folded codes of their symbols. */
function byCode(types: readonly DocumentType[]) {
  const coded = new Map<string, DocumentType[]>()
  for (const type of types)
    for (const code of new Set(type.codes.map(fold)))
      coded.set(code, [...(coded.get(code) ?? []), type])
  return coded
}

/** Types by folded name without spaces; of two with one name, the first of the list. */
function byName(types: readonly DocumentType[], folding: (text: string) => string) {
  const names = new Map<string, DocumentType>()
  for (const type of types)
    for (const name of [type.name, ...type.aliases, ...type.titles]) {
      const key = folding(name).replaceAll(' ', '')
      if (!names.has(key)) names.set(key, type)
    }
  return names
}

/**
 * The lexicon shipped with the tool: the YAML files beside this module, built into one JSON file so that
 * a start costs no YAML parser. What is given besides is appended to its lists.
 */
export function loadLexicon(extra: Partial<LexiconData> = {}): Lexicon {
  const built = new URL('../../dist/lexicon.json', import.meta.url)
  const own = JSON.parse(readFileSync(built, 'utf8')) as LexiconData // made and checked by the build
  const words = {...own.words}
  for (const [name, forms] of Object.entries(extra.words ?? {}))
    words[name] = [...(words[name] ?? []), ...forms]
  return createLexicon({
    documentTypes: [...own.documentTypes, ...(extra.documentTypes ?? [])],
    agencies: [...own.agencies, ...(extra.agencies ?? [])],
    words,
    holidays: [...own.holidays, ...(extra.holidays ?? [])],
  })
}
