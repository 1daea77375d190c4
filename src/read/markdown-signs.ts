/** Front matter, a heading, a row under the head of a table, an escaped mark, bold words, a link. */
const signs: readonly RegExp[] = [
  /^---\n(?:.*\n){1,40}?---\n/u,
  /^#{1,6} \S/mu,
  /^ {0,3}\|?(?: *:?-{3,}:? *\|)+(?: *:?-{3,}:?)? *$/mu,
  /\\[-_*.()[\]#|+]/u,
  /\*\*[^*\s][^*\n]*\*\*/u,
  /\[[^[\]\n]+\]\((?:https?:|#)[^()\n]*\)/u,
]

/** Whether text without a telling name is Markdown: no dispatch prints any of the signs by itself. */
export function looksLikeMarkdown(text: string): boolean {
  const value = text.replace(/\r\n?/gu, '\n')
  return signs.some((sign) => sign.test(value))
}
