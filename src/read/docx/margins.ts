import type {Draft} from '../../source/source-text.js'
import {isLetterhead, marginKind} from '../word/margins.js'
import {between} from '../xml.js'
import {unescaped} from './entities.js'
import type {Package} from './package.js'

/** The header and footer of page 1. */
export interface Margins {
  /** The main part; a letterhead kept in the header stands before its body. */
  readonly document: string
  /** The others, as page furniture. */
  readonly drafts: readonly Draft[]
}

/**
 * Header and footer of page 1: stamps of urgency often stand there, and the whole letterhead in some. Read without a
 * parser: only their words are wanted.
 */
export function marginsOf(pack: Package): Margins {
  const header = firstPagePart(pack, 'header') ?? ''
  const footer = paragraphs(firstPagePart(pack, 'footer') ?? '')
  const drafts = paragraphs(header)
  const isHead = isLetterhead(drafts, header.includes('<w:tbl>'))
  return isHead
    ? {document: withHead(pack.document, header), drafts: footer}
    : {document: pack.document, drafts: [...drafts, ...footer]}
}

/** Puts the content of a header before the body; what it refers to belongs to its own part and is left out. */
function withHead(document: string, header: string): string {
  const root = /<w:hdr(?<spaces>[^<>]*)>/u.exec(header)
  const start = root ? root.index + root[0].length : header.length
  const content = header
    .slice(start, Math.max(start, header.lastIndexOf('</w:hdr>')))
    .replace(/ r:(?:id|embed|link|pict)="[^"]*"/gu, '')
  const opening = /<w:document[^<>]*>/u.exec(document)?.[0] ?? ''
  const spaces = (root?.groups?.['spaces'] ?? '').match(/ xmlns:[^=\s]*="[^"]*"/gu) ?? []
  const missing = spaces.filter(
    (space) => !opening.includes(space.slice(0, space.indexOf('=') + 1)),
  )
  return document
    .replace('<w:document', () => `<w:document${missing.join('')}`)
    .replace('<w:body>', () => `<w:body>${content}`)
}

function firstPagePart(
  {document, relationships, margins}: Package,
  kind: string,
): string | undefined {
  const section = between(document, '<w:sectPr', '</w:sectPr>')
  const references = [...section.matchAll(new RegExp(`<w:${kind}Reference\\b[^<>]*>`, 'gu'))].map(
    ([tag]) => tag,
  )
  const wanted = /<w:titlePg(?:\/| \/|>)/u.test(section) ? 'first' : 'default'
  const reference = references.find((tag) => tag.includes(`w:type="${wanted}"`))
  const id = /r:id="(?<id>[^"]*)"/u.exec(reference ?? '')?.groups?.['id']
  if (id === undefined) return undefined
  const relation = relationships.split('<Relationship ').find((each) => each.includes(`Id="${id}"`))
  const target = /Target="(?:\/word\/)?(?<name>[^"]*)"/u.exec(relation ?? '')?.groups?.['name']
  return target === undefined ? undefined : margins.get(target)
}

function paragraphs(xml: string): Draft[] {
  return xml.split('</w:p>').flatMap((piece): Draft[] => {
    const text = [...piece.matchAll(/<w:t(?: [^<>]*)?>(?<words>[^<]*)<\/w:t>|<w:tab\/>/gu)]
      .map((match) => unescaped(match.groups?.['words'] ?? ' '))
      .join('')
    if (!text.trim()) return []
    return [{text, furniture: marginKind(text)}]
  })
}
