import {seenAs} from './decoder.js'
import {isUnicode, mayBeLegacy} from './evidence.js'
import {toUnicode} from './runs.js'
import type {LegacyEncoding} from './tables.js'

/** Text that was in a legacy encoding. */
export interface LegacyText {
  readonly text: string
  readonly encoding: LegacyEncoding
}

/** Bytes of a text file in a legacy encoding → text; undefined where no encoding makes Vietnamese of them. */
export function decodeLegacy(bytes: Uint8Array): LegacyText | undefined {
  return decodeSeen(seenAs(bytes))
}

/** The same of text that someone saved as Unicode with the letters of windows-1252. */
export function decodeSeen(text: string): LegacyText | undefined {
  if (isUnicode(text) || !mayBeLegacy(text)) return undefined
  const {texts, encoding} = toUnicode([{text}])
  return encoding ? {text: texts[0] ?? '', encoding} : undefined
}
