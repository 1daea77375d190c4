import type {Deadline} from '../model/directive.js'
import type {DueReason} from '../model/vocabulary.js'

/** What periods are counted from. */
export interface Anchors {
  readonly receivedOn: string | null
  readonly issuedOn: string | null
}

/** Ngày đến hạn để theo dõi, or why there is none. */
export interface Due {
  readonly due: string | null
  readonly dueReason: DueReason | null
}

/**
 * The due day of a task. The one place where a period is counted from its anchors: until the counting of periods
 * (`dueOf`) is there, a printed day is taken as it is and nothing is counted.
 */
export function dueOfTask(deadline: Deadline | null, anchors: Anchors): Due {
  if (!deadline) return {due: null, dueReason: null}
  if (deadline.due) return {due: deadline.due, dueReason: null}
  return {due: null, dueReason: reasonOf(deadline, anchors)}
}

function reasonOf({kind, period}: Deadline, {receivedOn}: Anchors): DueReason {
  if (kind === 'event' || period?.from === 'event') return 'needs-event'
  return period?.from === 'receipt' && receivedOn === null ? 'needs-receipt' : 'no-day'
}
