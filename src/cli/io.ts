import {codeOf} from './fault-code.js'

/** Where the command line reads and writes: the process itself, or a stand-in in tests. */
export interface Io {
  readonly stdout: (data: string | Uint8Array) => void
  readonly stderr: (text: string) => void
  /** Standard input, cut off once it is longer than `most` bytes: it may never end. */
  readonly stdin: (most: number) => Promise<Uint8Array>
  /** Whether nobody reads stdout any more, or it failed: there is no use in going on. */
  readonly isClosed: () => boolean
  /** When all is written: the code of the error if stdout failed; a reader that went away is none. */
  readonly settled: () => Promise<string | undefined>
  /** Whether stdout is a terminal, which cannot show bytes. */
  readonly outIsTerminal: boolean
  /** Whether stderr is a terminal: colours and progress are for people. */
  readonly isTerminal: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
}

interface NodeStream {
  write(data: string | Uint8Array, done: (error?: Error | null) => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  readonly isTTY?: boolean
}

interface NodeProcess {
  readonly stdout: NodeStream
  readonly stderr: NodeStream
  readonly stdin: AsyncIterable<unknown>
  readonly env: Readonly<Record<string, string | undefined>>
  cwd(): string
}

/** The process as {@link Io}. */
export function nodeIo(process: NodeProcess): Io {
  const stdout = guarded(process.stdout)
  const stderr = guarded(process.stderr)
  return {
    stdout: stdout.write,
    stderr: stderr.write,
    stdin: (most) => collect(process.stdin, most),
    isClosed: () => stdout.failure() !== undefined,
    async settled() {
      await Promise.all([stdout.settled(), stderr.settled()])
      const code = stdout.failure()
      return code !== undefined && gone.has(code) ? undefined : code
    },
    outIsTerminal: process.stdout.isTTY === true,
    isTerminal: process.stderr.isTTY === true,
    env: process.env,
    cwd: process.cwd(),
  }
}

/** What a pipe says whose reader went away, as `head` does. */
const gone: ReadonlySet<string> = new Set(['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED'])

/** A stream whose failure is kept instead of ending the process. */
function guarded(stream: NodeStream) {
  let failed: string | undefined
  let last: Promise<void> = Promise.resolve()
  const fail = (error: Error) => {
    failed ??= codeOf(error)
  }
  stream.on('error', fail)
  return {
    write(data: string | Uint8Array) {
      if (failed !== undefined || data.length === 0) return
      last = new Promise((resolve) => {
        stream.write(data, (error) => {
          if (error) fail(error)
          resolve()
        })
      })
    },
    failure: () => failed,
    settled: () => last,
  }
}

async function collect(stream: AsyncIterable<unknown>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    const bytes =
      typeof chunk === 'string' ? new TextEncoder().encode(chunk) : (chunk as Uint8Array) // bytes unless an encoding is set
    chunks.push(bytes)
    length += bytes.length
    if (length > most) break
  }
  return Buffer.concat(chunks)
}
