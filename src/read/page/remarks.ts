import type {PageLine} from './lines.js'
import type {Segment} from './segments.js'

/** An entry of a list, or the rest of one from the line above; a remark in brackets of more than one word. */
const entry = /^(?:[-–—+*•]|\p{Ll})/u
const remark = /^\(\p{Ll}[^()]*[ /][^()]*\)[;,.]?$/u
/** Share of the page beyond which a remark stands in the column of the signer (`(đã ký)`). */
const signerFrom = 0.55

/** Ghi chú đặt cách xa: a remark set by spaces behind an entry (`- Như trên;      (để thực hiện)`) begins no column. */
export function withRemarks(lines: readonly PageLine[], width: number): readonly PageLine[] {
  return lines.map((line) => {
    const [own, note, ...more] = line.segments
    if (!own || !note || more.length > 1) return line
    const apart = (note.x0 + note.x1) / 2 > width * signerFrom
    if (apart || !entry.test(own.text) || !remark.test(note.text)) return line
    return {...line, segments: [joined(own, note), ...more]}
  })
}

function joined(a: Segment, b: Segment): Segment {
  const sureness = a.sureness && b.sureness && [...a.sureness, ...b.sureness]
  return {
    text: `${a.text} ${b.text}`,
    x0: a.x0,
    x1: b.x1,
    size: Math.max(a.size, b.size),
    fonts: [...new Set([...a.fonts, ...b.fonts])],
    ...(sureness && {sureness}),
  }
}
