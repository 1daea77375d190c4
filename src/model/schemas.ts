import {Dispatch} from './dispatch.js'

/** The models published as JSON Schema, by the name of their file in `schemas/`. */
export const schemas = {dispatch: Dispatch} as const
