import {namesAt, type Reading} from './names.js'

// `có trách nhiệm theo dõi, đôn đốc`, `giúp Ủy ban nhân dân tỉnh đôn đốc`
const predicate =
  '^(?:,? ?{monitor-joint}⟩){0,3}(?:,? ?{monitor-helps} [^;.:]{2,120}?,?)? ?{role-monitor}⟩'

/** Theo dõi, đôn đốc: bodies whose part in a text is to watch over what others do. */
export function monitorsIn(reading: Reading): string[] {
  const {folded, lexicon} = reading
  if (!lexicon.regex('⟨{role-monitor}⟩').test(folded)) return []
  const clauses = lexicon.regex('⟨{monitor-by} |[.;,] |^', 'gu')
  return [...folded.matchAll(clauses)].flatMap((match) => {
    const names = namesAt(reading, match.index + match[0].length)
    if (!names) return []
    return lexicon.regex(predicate).test(folded.slice(names.end)) ? names.names : []
  })
}

/** `- Theo dõi, đôn đốc việc thực hiện`, under the name of who is to. */
export function opensWithMonitoring({folded, lexicon}: Reading): boolean {
  return lexicon.regex('^[^\\p{L}]{0,3}(?:{monitor-joint},? ){0,2}{role-monitor}⟩').test(folded)
}
