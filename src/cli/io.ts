/** Where the command line reads and writes: the process itself, or a stand-in in tests. */
export interface Io {
  readonly stdout: (data: string | Uint8Array) => void
  readonly stderr: (text: string) => void
  readonly stdin: () => Promise<Uint8Array>
  /** Whether stderr is a terminal: colours and progress are for people. */
  readonly isTerminal: boolean
  /** Whether stdout is a terminal, which cannot show bytes. */
  readonly outIsTerminal: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
}

interface NodeProcess {
  readonly stdout: {write(data: string | Uint8Array): unknown; readonly isTTY?: boolean}
  readonly stderr: {write(text: string): unknown; readonly isTTY?: boolean}
  readonly stdin: AsyncIterable<unknown>
  readonly env: Readonly<Record<string, string | undefined>>
  cwd(): string
}

/** The process as {@link Io}. */
export function nodeIo(process: NodeProcess): Io {
  return {
    stdout: (data) => process.stdout.write(data),
    stderr: (text) => process.stderr.write(text),
    stdin: () => collect(process.stdin),
    isTerminal: process.stderr.isTTY === true,
    outIsTerminal: process.stdout.isTTY === true,
    env: process.env,
    cwd: process.cwd(),
  }
}

async function collect(stream: AsyncIterable<unknown>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream)
    chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : (chunk as Uint8Array)) // bytes unless an encoding is set
  return Buffer.concat(chunks)
}
