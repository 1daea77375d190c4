/** Namespaces of Word documents (ECMA-376, the strict ones of ISO 29500 too) by the prefix that Word gives them. */
const usual: Readonly<Record<string, RegExp>> = {
  w: /\/wordprocessingml\/(?:2006\/)?main$/u,
  r: /\/officeDocument\/(?:2006\/)?relationships$/u,
  mc: /\/markup-compatibility\/2006$/u,
  m: /\/officeDocument\/(?:2006\/)?math$/u,
  v: /^urn:schemas-microsoft-com:vml$/u,
}

/** Tiền tố XML quen dùng: a part whose writer chose other prefixes, or none, with those of Word. */
export function withUsualPrefixes(xml: string): string {
  const root = /<(?![?!])[^<>]*>/u.exec(xml)?.[0] ?? ''
  const prefixes = new Map<string, string>()
  for (const {groups} of root.matchAll(/ xmlns(?::(?<prefix>[^\s=]+))?="(?<uri>[^"]*)"/gu)) {
    const name = Object.keys(usual).find((each) => usual[each]?.test(groups?.['uri'] ?? ''))
    const given = groups?.['prefix'] ?? ''
    if (name !== undefined && name !== given) prefixes.set(given, name)
  }
  return prefixes.size === 0 ? xml : renamed(xml, prefixes)
}

/** In tags only, and not where a namespace is declared; attributes without a prefix belong to no namespace. */
function renamed(xml: string, prefixes: ReadonlyMap<string, string>): string {
  const named = (prefix: string) => `${prefixes.get(prefix) ?? prefix}:`
  return xml.replace(/<[^<>!?][^<>]*>/gu, (tag) =>
    tag
      .replace(/^(<\/?)(?:([\w.-]+):)?/u, (_, open, prefix) =>
        prefix || prefixes.has('') ? `${open}${named(prefix ?? '')}` : open,
      )
      .replace(/( )([\w.-]+):(?=[\w.-]+=")/gu, (seen, space, prefix) =>
        prefix === 'xmlns' ? seen : `${space}${named(prefix)}`,
      ),
  )
}
