/**
 * Thứ tự chữ cái tiếng Việt, numbers by value: the order of the machine's language would differ from desk to desk.
 * Made where something is sorted, since it opens the tables of the language.
 */
export function alphabetical(): (one: string, other: string) => number {
  return new Intl.Collator('vi', {numeric: true}).compare
}
