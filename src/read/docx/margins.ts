import type {Draft} from '../../source/source-text.js'
import type {Package} from './package.js'

/**
 * Header and footer of page 1, as page furniture: stamps of urgency often stand there. Read without a
 * parser: only their words are wanted.
 */
export function marginDrafts(pack: Package): Draft[] {
  return ['header', 'footer'].flatMap((kind) => {
    const part = firstPagePart(pack, kind)
    return part === undefined ? [] : paragraphs(part)
  })
}

function firstPagePart(
  {document, relationships, margins}: Package,
  kind: string,
): string | undefined {
  const section = document.slice(document.indexOf('<w:sectPr'))
  const references = [...section.matchAll(new RegExp(`<w:${kind}Reference\\b[^>]*>`, 'gu'))].map(
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
    const text = [...piece.matchAll(/<w:t(?: [^>]*)?>(?<words>[^<]*)<\/w:t>|<w:tab\/>/gu)]
      .map((match) => unescapeXml(match.groups?.['words'] ?? ' '))
      .join('')
    if (!text.trim()) return []
    return [{text, furniture: /^[\s\d/-]+$/u.test(text) ? 'page-number' : 'running-head'}]
  })
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

function unescapeXml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => entities[name] ?? '')
}
