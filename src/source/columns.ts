import type {Draft} from './source-text.js'

export function columns(drafts: readonly Draft[]): Draft[] {
  return [...drafts]
}
