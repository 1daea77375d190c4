import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'

/** Phần cố định của trang: built from `assets/`; sources, compiled and bundled code lie equally deep. */
export function asset(name: string): Promise<string> {
  return readFile(new URL(`../../dist/assets/${name}`, import.meta.url), 'utf8')
}

/** What a content security policy calls a script or a style by. */
export function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
