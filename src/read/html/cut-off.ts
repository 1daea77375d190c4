/** Elements whose end may not be left out, and which stand around much of a page. */
const around = ['div', 'table', 'span', 'article', 'section', 'main', 'script', 'style'] as const

/**
 * Trang bị cắt: a page that tells of its root but not of its end, and stops within a tag or with a box still open. A page
 * typed by hand may leave out the end of its root, and a piece of a page has none.
 */
export function isCutOff(page: string): boolean {
  if (!/<(?:html|body)[\s>]/iu.test(page) || /<\/(?:html|body)\s*>/iu.test(page)) return false
  const lastTag = page.slice(page.lastIndexOf('<'))
  if (/^<[\p{L}/!]/u.test(lastTag) && !lastTag.includes('>')) return true
  return around.some((name) => tagsOf(page, `<${name}`) > tagsOf(page, `</${name}`))
}

function tagsOf(page: string, opening: string): number {
  return page.match(new RegExp(`${opening}(?=[\\s>])`, 'giu'))?.length ?? 0
}
