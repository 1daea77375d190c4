import type {Io} from '../src/cli/io.js'
import {main} from '../src/cli/main.js'

/** What a command printed, and its exit code. */
export interface Played {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Nơi đọc, ghi của một lần chạy thử: an {@link Io} that reads nothing and prints nowhere, but for what a test gives it. */
export function standIn(given: Partial<Io> = {}): Io {
  return {
    stdout: () => undefined,
    stderr: () => undefined,
    stdin: async () => new Uint8Array(),
    isClosed: () => false,
    settled: async () => undefined,
    outIsTerminal: false,
    isTerminal: false,
    env: {},
    cwd: '.',
    ...given,
  }
}

/** Runs a command in this process and keeps what it prints. */
export async function run(args: readonly string[], given: Partial<Io>): Promise<Played> {
  const said = {stdout: '', stderr: ''}
  const io = standIn({
    stdout: (text) => {
      said.stdout += text
    },
    stderr: (text) => {
      said.stderr += text
    },
    ...given,
  })
  return {code: await main(args, io), ...said}
}
