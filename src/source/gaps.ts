import type {Draft} from './source-text.js'

export function splitGaps(drafts: readonly Draft[]): Draft[] {
  return [...drafts]
}
