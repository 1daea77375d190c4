import type {TaskGroup} from '../model/checklist.js'

/**
 * Dấu ẩn trong Markdown: comments by which what we wrote is known again when the list is read back. What bears none of
 * them and is no line of a task as we write it was written by a person.
 */
export const marks = {
  task: (id: string) => `<!-- congvan:${id} -->`,
  /** On a line that is written anew each time: a heading of days or units, a count. */
  line: '<!-- congvan -->',
  /** On what names a dispatch, with what the words beside it do not tell. */
  group: (group: TaskGroup) => `<!-- congvan ${groupFacts(group)} -->`,
} as const

/** The facts of a dispatch that its heading, subject and addressees do not fix, in the order of the model. */
export const groupKeys = [
  'file',
  'type',
  'number',
  'issuedOn',
  'receivedOn',
  'issuer',
  'urgency',
] as const

/** JSON in which nothing can end the comment. */
function groupFacts(group: TaskGroup): string {
  const given = groupKeys.filter((key) => group[key] !== null).map((key) => [key, group[key]])
  return JSON.stringify(Object.fromEntries(given)).replace(/[<>]|--/gu, (seen) =>
    [...seen].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  )
}
