import {spawn} from 'node:child_process'
import {env} from 'node:process'
import {lend} from '../lend.js'
import {maxOcrPageSeconds} from '../limits.js'
import {type Engine, EngineGone, type Layout} from './engine.js'
import {settings} from './settings.js'
import {wordsOfTsv} from './tsv.js'

const program = 'tesseract'
const language = 'vie'

/**
 * The `tesseract` of the system, for those who have it with Vietnamese data; `undefined` where it is not there. The only
 * place where a program of the system is run: with fixed arguments, the image on its standard input, and no file at all.
 */
export async function nativeEngine(hands: number): Promise<Engine | undefined> {
  const languages = await outputOf(['--list-langs']).catch(() => undefined) // not installed
  if (!languages?.split(/\r?\n/u).includes(language)) return undefined
  const {take, give} = lend(Array.from({length: hands}, (_, hand) => hand))
  return {
    name: 'native',
    hands,
    async read(image, dpi, layout) {
      const hand = await take()
      try {
        const tsv = await outputOf(argumentsFor(dpi, layout), image)
        return tsv === undefined ? undefined : {words: wordsOfTsv(tsv)}
      } finally {
        give(hand)
      }
    },
    close: async () => undefined,
  }
}

function argumentsFor(dpi: number, layout: Layout): string[] {
  const {
    tessedit_pageseg_mode = '3',
    user_defined_dpi,
    debug_file,
    ...others
  } = settings(dpi, layout)
  const set = Object.entries(others).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const fixed = ['stdin', 'stdout', '-l', language, '--psm', tessedit_pageseg_mode]
  return [...fixed, '--dpi', String(user_defined_dpi), ...set, 'tsv']
}

/**
 * What the program prints; `undefined` where it fails or takes too long. Rejects where it cannot be started, of which some
 * systems tell at once. Its threads only hinder each other.
 */
function outputOf(args: readonly string[], input?: Uint8Array): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = started(args)
    const pieces: Buffer[] = []
    child.on('error', (cause) => reject(new EngineGone(program, {cause})))
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece))
    child.stdin.on('error', () => undefined) // it went away: its end tells
    child.on('close', (code) =>
      resolve(code === 0 ? Buffer.concat(pieces).toString('utf8') : undefined),
    )
    child.stdin.end(input)
  })
}

function started(args: readonly string[]) {
  try {
    return spawn(program, args, {
      env: {...env, OMP_THREAD_LIMIT: '1'},
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: maxOcrPageSeconds * 1000,
      windowsHide: true,
    })
  } catch (cause) {
    throw new EngineGone(program, {cause})
  }
}
