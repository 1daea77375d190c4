import {spawn} from 'node:child_process'
import {execPath} from 'node:process'
import {fileURLToPath} from 'node:url'
import {maxOcrPageSeconds} from './limits.js'

// The folder of this module lies as deep in `src/` as in `dist/` and its bundle.
const probe = new URL('../../dist/bundle/probe.js', import.meta.url)

/**
 * Thử mở ảnh in a process of its own: a picture that is cut off or made to do harm ends the process that decodes it, with
 * no error that could be caught (canvas 0.1.80, issue 1309 of its project).
 */
export function canBeDecoded(bytes: Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(execPath, [fileURLToPath(probe)], {
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: maxOcrPageSeconds * 1000,
      windowsHide: true,
    })
    child.on('error', () => resolve(false))
    child.stdin.on('error', () => undefined) // it went away: its end tells
    child.on('close', (code) => resolve(code === 0))
    child.stdin.end(bytes)
  })
}
