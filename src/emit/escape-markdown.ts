import {oneLine} from './plain.js'

/** Printed words never become markup, nor links. */
export function escapeMarkdown(words: string): string {
  return oneLine(words)
    .replace(/[\\`*_[\]<>#|~&@]/gu, '\\$&')
    .replace(/:(?=\/\/)|(?<=www)\./giu, '\\$&')
    .replace(/^(?=[-+] )/u, '\\')
    .replace(/^(\d+)(?=[.)])/u, '$1\\')
}

/** The words that {@link escapeMarkdown} was given. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\(?<mark>[\p{P}\p{S}])/gu, '$<mark>')
}

/** What a person wrote keeps its own emphasis and links; no HTML and no comment begins in it. */
export function escapeOwn(words: string): string {
  return oneLine(words).replace(/(?<slashes>\\*)</gu, '$<slashes>$<slashes>\\<')
}

/** The words that {@link escapeOwn} was given. */
export function unescapeOwn(text: string): string {
  return text.replace(/(?<slashes>\\+)</gu, (_, slashes: string) =>
    slashes.length % 2 === 0 ? `${slashes}<` : `${'\\'.repeat((slashes.length - 1) / 2)}<`,
  )
}
