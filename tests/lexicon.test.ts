import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {fold} from '../src/lexicon/fold.js'
import {createLexicon, loadLexicon} from '../src/lexicon/index.js'
import {LexiconData} from '../src/lexicon/schema.js'
import {relations, secrecies, urgencies} from '../src/model/vocabulary.js'

const folder = new URL('../src/lexicon/', import.meta.url)
const yamlOf = (name: string): unknown => parse(readFileSync(new URL(name, folder), 'utf8'))
const wordFiles = readdirSync(new URL('words/', folder)).sort()
const lists = wordFiles.map((file) => yamlOf(`words/${file}`) as Record<string, string[]>) // checked below
const data = LexiconData.parse({
  documentTypes: yamlOf('document-types.yaml'),
  agencies: yamlOf('agencies.yaml'),
  words: Object.assign({}, ...lists),
  holidays: yamlOf('holidays-vn.yaml'),
})
const lexicon = loadLexicon()

/** The templates of the source, in which lists are named. */
const sources = readdirSync(new URL('../', folder), {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(`../${name.replaceAll('\\', '/')}`, folder), 'utf8'))
  .join('\n')

describe('the lexicon', () => {
  it('is valid, and the built one is made of it', () => {
    expect(lexicon.documentTypes).toEqual(data.documentTypes)
    expect(lexicon.agencies).toEqual(data.agencies)
    expect(lexicon.holidays).toEqual(data.holidays)
  })

  it('names each list once', () => {
    const names = lists.flatMap((each) => Object.keys(each))
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('has ids, codes of agencies and words of a list once each', () => {
    const twice = (values: readonly string[]) =>
      values.filter((value, index) => values.indexOf(value) !== index)
    expect(twice(data.documentTypes.map(({id}) => id))).toEqual([])
    expect(twice(data.agencies.map(({code}) => fold(code)))).toEqual([])
    const again = Object.entries(data.words).flatMap(([list, words]) =>
      twice(words.map((word) => fold(word))).map((word) => `${list}: ${word}`),
    )
    expect(again).toEqual([])
  })

  it('finds each document type by its name and its aliases', () => {
    for (const {id, name} of data.documentTypes) expect(lexicon.typeNamed(name)?.id).toBe(id)
    for (const {aliases} of data.documentTypes)
      for (const alias of aliases) expect(lexicon.typeNamed(alias), alias).toBeDefined()
  })

  it('has the lists that stand for each member of a closed set', () => {
    for (const grade of [...urgencies, ...secrecies]) expect(data.words[grade], grade).toBeDefined()
    for (const relation of relations)
      expect(data.words[`relation-${relation.replaceAll('_', '-')}`], relation).toBeDefined()
  })

  it('has no list that nothing reads', () => {
    const read = (name: string) =>
      sources.includes(`{${name}}`) ||
      sources.includes(`'${name}'`) ||
      sources.includes(`"${name}"`)
    const byPrefix =
      /^(?:citation|date|provision|relation|period|number|recurs|weekday|unit-kind|unit-body)-/u
    const unread = Object.keys(data.words).filter(
      (name) =>
        !read(name) &&
        !byPrefix.test(name) &&
        ![...urgencies, ...secrecies].includes(name as never),
    )
    expect(unread).toEqual([])
  })

  it('takes new entries: a type and a list of a user', () => {
    const mine = createLexicon({
      ...data,
      documentTypes: [
        ...data.documentTypes,
        {
          ...(data.documentTypes[0] as (typeof data.documentTypes)[0]),
          id: 'phieu-nhac',
          name: 'Phiếu nhắc việc',
          codes: ['PNV'],
          aliases: [],
        },
      ],
    })
    expect(mine.typeNamed('PHIẾU NHẮC VIỆC')?.id).toBe('phieu-nhac')
    expect(mine.typesCoded('PNV').map(({id}) => id)).toEqual(['phieu-nhac'])
  })
})
