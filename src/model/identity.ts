/** What fixes the identity of a document, as far as it is printed. */
export interface Named {
  readonly type: string | null
  readonly number: string | null
  readonly issuedOn: string | null
  /** The year, where the date is not printed in full. */
  readonly year?: number | null
}

/**
 * Định danh of a document, in hand or cited, by its number: one function for both, so that they meet.
 *
 * - `961-CV/ĐUK`, of the Party and of the organisations that number as it does (Đoàn): numbers run per term, so
 *   the date belongs to it: `party:cong-van:961-CV/ĐUK:2023-05-30`;
 * - `30/2020/NĐ-CP`, the year in the number: `state:nghi-dinh:30/2020/NĐ-CP`;
 * - `123/BTC-TCT`: numbers run per year: `state:cong-van:123/BTC-TCT:2023`.
 *
 * Null when the text does not fix it.
 */
export function identityOf({type, number, issuedOn, year}: Named): string | null {
  if (!type || !number) return null
  if (holdsYear(number)) return `state:${type}:${number}`
  if (!/\p{L}/u.test(number)) return null
  if (/^\d+\p{L}?-/u.test(number)) return issuedOn ? `party:${type}:${number}:${issuedOn}` : null
  const issued = year ?? (issuedOn ? Number(issuedOn.slice(0, 4)) : null)
  return issued ? `state:${type}:${number}:${issued}` : null
}

/** `30/2020/NĐ-CP`, `QCVN 102:2016`: whether a number says its year. */
export function holdsYear(number: string): boolean {
  return /^\d[^/]*\/\d{4}\//u.test(number) || /:\d{4}/u.test(number)
}

/** What is not printed contradicts nothing. */
export function compatible<Value>(a: Value | null, b: Value | null): boolean {
  return a === null || b === null || a === b
}
