import type {Signature} from '../model/dispatch.js'
import type {ExtractContext} from './context.js'
import type {Fact} from './facts.js'
import {surenessOf} from './sureness.js'

/** What stands at the end of a document, each by itself or all together. */
const ends: ReadonlySet<string> = new Set(['closing', 'signature', 'recipients'])

/** Người ký không đọc được: a scan that shows its end has a signer, whose name seal and signature may hide from OCR. */
export function signerDoubts(
  signatures: readonly Signature[],
  {root, source}: ExtractContext,
): (readonly [string, Fact<null>])[] {
  const isScanned = root.children.some(
    (block) => ends.has(block.type) && surenessOf(block, source) !== null,
  )
  if (!isScanned) return []
  const doubt = {id: 'illegible-signer', reason: 'illegible'} as const
  if (signatures.length === 0) return [['/signatures', {value: null, doubt}]]
  return signatures.flatMap(({name}, index) =>
    name === null ? [[`/signatures/${index}/name`, {value: null, doubt}] as const] : [],
  )
}
