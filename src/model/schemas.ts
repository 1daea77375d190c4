import {Checklist} from './checklist.js'
import {Dispatch} from './dispatch.js'
import {GraphFile} from './graph.js'
import {References} from './references.js'

/** The models published as JSON Schema, by the name of their file in `schemas/`. */
export const schemas = {
  dispatch: Dispatch,
  checklist: Checklist,
  graph: GraphFile,
  references: References,
} as const
