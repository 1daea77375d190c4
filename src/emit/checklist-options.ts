import type {Checklist, Task, TaskGroup} from '../model/checklist.js'

/** Xếp và gộp theo: thời hạn, đơn vị làm, văn bản. */
export const checklistOrders = ['deadline', 'unit', 'dispatch'] as const
export type ChecklistOrder = (typeof checklistOrders)[number]

/** Which words of a task concern the units that are asked for; `null` when it concerns none of them. */
export type Concern = (task: Task, group: TaskGroup) => readonly string[] | null

/** Which tasks are wanted of a list. */
export type Wanted = (task: Task, group: TaskGroup) => boolean

/** What may be set for a checklist. Nothing asks for the clock: `today` is given or there is none. */
export interface ChecklistOptions {
  readonly sort?: ChecklistOrder
  readonly group?: ChecklistOrder
  /** Only what falls due before this day. */
  readonly dueBefore?: string
  /** Only what is late on `today`. */
  readonly overdue?: boolean
  readonly today?: string
  /** The day on which the dispatches were received. */
  readonly received?: string
  /** Counts by unit below the list. */
  readonly summary?: boolean
  readonly concern?: Concern
  /** Puts a new list into the one that was worked on; `wanted` tells what of it may be added. */
  readonly merge?: (fresh: Checklist, wanted: Wanted) => Checklist
  /** The merged list is a view: it too is cut down to what is wanted. */
  readonly view?: boolean
  /** What parts the cells of a CSV: a comma by default. */
  readonly separator?: string
}
