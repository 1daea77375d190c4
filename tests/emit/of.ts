import type {Citation} from '../../src/model/citation.js'
import type {Directive} from '../../src/model/directive.js'
import type {Dispatch} from '../../src/model/dispatch.js'

/** A record with nothing but what a test gives it. */
export function dispatchOf(file: string, given: Partial<Dispatch> = {}): Dispatch {
  return {
    $schema: 'https://congvan.dev/schemas/dispatch.schema.json',
    source: {file, format: 'text', sha256: '', bytes: 1, pages: 1, text: 'native', encoding: null},
    family: 'state',
    type: 'cong-van',
    number: null,
    symbol: null,
    issuedOn: null,
    place: null,
    issuers: [],
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
    ...given,
  }
}

/** A directive that names nobody and no day. */
export function directiveOf(given: Partial<Directive> = {}): Directive {
  return {
    id: 'd1',
    label: null,
    text: 'rà soát hồ sơ',
    lead: [],
    coordinating: [],
    monitoring: [],
    reportTo: [],
    modality: null,
    deadline: null,
    citations: [],
    at: '1:1-1:2',
    page: null,
    ...given,
  }
}

/** A citation of one mention on line 1. */
export function citationOf(given: Partial<Citation> = {}): Citation {
  return {
    id: 'c1',
    type: 'nghi-dinh',
    number: null,
    name: null,
    year: null,
    issuedOn: null,
    issuer: null,
    subject: null,
    relation: 'cites',
    provisions: [],
    links: [],
    key: null,
    mentions: [mentionAt(1)],
    ...given,
  }
}

export function mentionAt(line: number, text = 'lời dẫn', page: number | null = null) {
  return {text, at: `${line}:1-${line}:5`, page, form: 'full'} as const
}

const names: Readonly<Record<string, string>> = {
  'cong-van': 'Công văn',
  'nghi-dinh': 'Nghị định',
  'quyet-dinh': 'Quyết định',
  'ke-hoach': 'Kế hoạch',
  'quy-dinh': 'Quy định',
  luat: 'Luật',
}

export const inVietnamese = {language: 'vi', typeName: (id: string) => names[id] ?? id} as const
