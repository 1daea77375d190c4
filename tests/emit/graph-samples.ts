import {graph} from '../../src/emit/graph.js'
import type {GraphFilter} from '../../src/emit/graph-filter.js'
import type {EmitOptions} from '../../src/emit/product.js'
import type {Citation, Dispatch, Graph} from '../../src/index.js'

/** Invented records for graphs: only what a graph looks at. */
export function dispatchOf(fields: Partial<Dispatch> & {file?: string} = {}): Dispatch {
  const {file = 'a.docx', ...rest} = fields
  const format = file.split('.').at(-1) ?? ''
  return {
    $schema: 'https://congvan.dev/schemas/dispatch.schema.json',
    source: {file, format, sha256: file, bytes: 1, pages: null, text: 'native', encoding: null},
    family: 'state',
    type: 'cong-van',
    number: '1/UBND-VX',
    symbol: 'UBND-VX',
    issuedOn: '2026-01-01',
    place: null,
    issuers: [{name: 'UBND XÃ AN PHÚ', parent: null}],
    subject: null,
    urgency: null,
    secrecy: null,
    addressees: [],
    outline: [],
    directives: [],
    citations: [],
    signatures: [],
    recipients: [],
    archive: null,
    appendices: [],
    digitalSignatures: [],
    doubts: [],
    ...rest,
  }
}

export function citationOf(fields: Partial<Citation> = {}): Citation {
  return {
    id: 'c1',
    type: 'nghi-dinh',
    number: '30/2020/NĐ-CP',
    name: null,
    year: null,
    issuedOn: null,
    issuer: null,
    subject: null,
    relation: 'cites',
    provisions: [],
    links: [],
    key: 'state:nghi-dinh:30/2020/NĐ-CP',
    mentions: [{text: 'Nghị định số 30/2020/NĐ-CP', at: '3:1-3:20', page: 1, form: 'full'}],
    ...fields,
  }
}

export const options: EmitOptions = {language: 'vi', typeName: (id) => id}

export function graphOf(dispatches: readonly Dispatch[], filter: GraphFilter = {}): Graph {
  return graph(dispatches, {...options, filter})
}

/** Names that break what does not escape them. */
export const hostileNames = [
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ']]>&amp;&lt;<![CDATA[',
  'a"b\\',
  "'; DROP TABLE x; --",
  '=HYPERLINK("http://x","y")',
  'a\u0000b\u0007c\u001Fd\u007F',
  'line\nline\r\nline\u2028line\u2029',
  'half \uD800 and \uDFFF\uFFFE',
  '<!-- {{y}} %% --> \\N \\G {a|b} [c](d)',
  '__proto__',
  'n1 -> n2; subgraph {',
]

/** A record whose every word is hostile, one citation a name. */
export function hostileDispatch(): Dispatch {
  const [file = '', subject = null] = hostileNames
  return dispatchOf({
    file: `${file}.docx`,
    subject,
    citations: hostileNames.map((name, index) =>
      citationOf({
        id: `c${index + 1}`,
        number: name,
        subject: name,
        issuer: name,
        key: `state:nghi-dinh:${name}`,
        provisions: [{article: name}],
        mentions: [{text: name, at: '1:1-1:2', page: null, form: 'full'}],
      }),
    ),
  })
}

/** An invented archive: `size` dispatches, each citing a few of the earlier ones and of the common laws. */
export function archiveOf(size: number): Dispatch[] {
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 48271) % 2147483647
    return seed % below
  }
  const dayOf = (i: number) => `20${String(10 + (i % 16))}-0${1 + (i % 9)}-1${i % 9}`
  const numberOf = (i: number) => `${i + 1}/UBND-VX`
  const keyOf = (i: number) => `state:cong-van:${numberOf(i)}:${dayOf(i).slice(0, 4)}`
  return Array.from({length: size}, (_, i) =>
    dispatchOf({
      file: `cv-${i}.docx`,
      number: numberOf(i),
      issuedOn: dayOf(i),
      subject: `việc thứ ${i}`,
      citations: [
        ...(i === 0 ? [] : [random(i)]).map((j) =>
          citationOf({
            id: 'c1',
            type: 'cong-van',
            number: numberOf(j),
            issuedOn: dayOf(j),
            key: keyOf(j),
            relation: i % 7 === 0 ? 'replaces' : 'replies_to',
          }),
        ),
        citationOf({
          id: 'c2',
          number: `${1 + random(40)}/2020/NĐ-CP`,
          key: `state:nghi-dinh:${1 + random(40)}/2020/NĐ-CP`,
          relation: 'based_on',
        }),
      ],
    }),
  )
}
