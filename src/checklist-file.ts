import {type Lexicon, loadLexicon} from './lexicon/index.js'
import {type Message, messagesOf} from './messages.js'
import {parseDeadlines} from './phrase/deadline.js'
import {readWorked, type Worked} from './worked/index.js'

/** Danh sách đã làm đọc lại: a checklist that was written before and worked on; null where it cannot be understood. */
export async function readChecklist(
  path: string,
  lexicon: Lexicon = loadLexicon(),
): Promise<{worked: Worked | null; messages: readonly Message[]}> {
  const typeId = (name: string) => lexicon.typeNamed(name)?.id
  const {worked, file} = await readWorked(path, typeId, (words) => ruleIn(words, lexicon))
  return {worked: worked ?? null, messages: messagesOf(file)}
}

function ruleIn(words: string, lexicon: Lexicon): string | null {
  const found = parseDeadlines(words, {lexicon, issuedOn: null, labelled: true})
  return found.find(({deadline}) => deadline.rrule !== null)?.deadline.rrule ?? null
}
