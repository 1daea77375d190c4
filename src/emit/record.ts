import type {Dispatch} from '../model/dispatch.js'

/** Bản ghi dạng YAML: one document a record, `---` between them; typed alike by YAML 1.1 and 1.2 readers. */
export async function recordsYaml(dispatches: readonly Dispatch[]): Promise<string> {
  const {stringify} = await import('yaml')
  const write = (dispatch: Dispatch) =>
    stringify(dispatch, {version: '1.1', lineWidth: 0, aliasDuplicateObjects: false})
  return dispatches.map(write).join('---\n')
}

/** Bản ghi dạng JSON: one object, or an array of several. */
export function recordsJson(dispatches: readonly Dispatch[]): string {
  return `${JSON.stringify(dispatches.length === 1 ? dispatches[0] : dispatches, null, 2)}\n`
}

/** Bản ghi dạng NDJSON: one line a record. */
export function recordsNdjson(dispatches: readonly Dispatch[]): string {
  return dispatches.map((dispatch) => `${JSON.stringify(dispatch)}\n`).join('')
}
