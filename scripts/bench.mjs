/**
 * Đo tốc độ: records a second beside the bare extractor's, over the fixtures, in one run: of one thread, and of a batch
 * in as many threads as there are cores; the citation pass alone; whole-process times; memory over a thousand files.
 * `--folder DIR` takes the files of a folder instead, such as a day's mail: of longer files the bare extractors take a
 * larger share.
 */
import {fork, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {createParser, createParserPool} from '../dist/bundle/index.js'
import {loadLexicon} from '../dist/lexicon/index.js'
import {phraseTable} from '../dist/phrase/citation/phrases.js'
import {parseCitations} from '../dist/phrase/citation.js'

const root = fileURLToPath(new URL('../fixtures/', import.meta.url))
const bin = fileURLToPath(new URL('../bin/congvan.cjs', import.meta.url))
const {values, positionals} = parseArgs({
  options: {folder: {type: 'string'}, threads: {type: 'string'}},
  allowPositionals: true,
})
const filesOf = (extension) => {
  const folder = values.folder ?? root
  const fileIn = (name) => (values.folder ? name : path.join(name, `input.${extension}`))
  return readdirSync(folder)
    .map((name) => path.join(folder, fileIn(name)))
    .filter((file) => file.endsWith(`.${extension}`))
    .filter((file) => statSync(file, {throwIfNoEntry: false})?.isFile())
}

const read = (file) => readFileSync(file)

/** The bare extractor of each format, by name, and how it is loaded. */
const bare = {
  txt: ['readFile', async () => read],
  md: ['readFile', async () => read],
  docx: [
    'mammoth',
    async () => {
      const {default: mammoth} = await import('mammoth')
      return (file) => mammoth.extractRawText({buffer: read(file)})
    },
  ],
  pdf: [
    'pdf-parse',
    async () => {
      const {PDFParse} = await import('pdf-parse')
      return async (file) => {
        const parser = new PDFParse({data: read(file), verbosity: 0})
        await parser.getText()
        await parser.destroy()
      }
    },
  ],
}

/** Runs a job over the files once, a few of them at a time, as a batch does. */
async function batch(files, job, atOnce) {
  const begun = []
  for (const file of files) {
    begun.push(job(file))
    if (begun.length >= atOnce) await begun.shift()
  }
  await Promise.all(begun)
}

/** Files of one turn of a job, about. */
const turn = 100

/** Who does a job: the bare extractor, or our parser in so many threads; and how many files it is given at once. */
async function worker(extension, count) {
  if (count === undefined) return {job: await bare[extension][1](), atOnce: 1}
  if (count === 0) return {job: createParser().parse, atOnce: 1}
  return {job: (await createParserPool({}, count)).parseAll, atOnce: count * 4}
}

/** The process of one job: does one turn whenever it is told to, and answers with the files a second. */
async function serve(extension, count) {
  const {job, atOnce} = await worker(extension, count)
  const files = filesOf(extension)
  const many = Array.from({length: Math.ceil(turn / files.length)}, () => files).flat()
  process.on('message', async () => {
    const started = performance.now()
    await batch(many, job, atOnce)
    process.send((many.length * 1000) / (performance.now() - started))
  })
  process.send('ready')
}

/** Seconds of the turns that warm up and of those that count: the engine compiles for ten seconds of a job. */
const seconds = {warm: 30, measured: 30}

/**
 * Files a second of several jobs over the same files, turn by turn, each in a process of its own: none lives with what
 * another one loads. They take turns, so that whatever else the machine does weighs on all of them alike.
 */
async function rates(extension, counts) {
  const processes = counts.map((count) =>
    fork(import.meta.filename, [
      ...process.argv.slice(2),
      ...['job', extension],
      ...(count === undefined ? [] : [String(count)]),
    ]),
  )
  await Promise.all(processes.map((each) => once(each, 'message')))
  const turns = []
  const warm = performance.now() + seconds.warm * 1000
  while (performance.now() < warm + seconds.measured * 1000 || turns.length < 3) {
    const isWarm = performance.now() > warm
    const all = []
    for (const each of processes) {
      each.send('turn')
      const [rate] = await once(each, 'message')
      all.push(rate)
    }
    if (isWarm) turns.push(all)
  }
  for (const each of processes) each.kill()
  return turns
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]

/** Megabytes a second of the citation pass over plain text: about three megabytes of the fixtures, a line at a time. */
function citationRate(size = 3e6) {
  const lexicon = loadLexicon()
  const context = {lexicon, phrases: phraseTable(lexicon), issuedOn: null}
  const lines = filesOf('txt').flatMap((file) => readFileSync(file, 'utf8').split('\n'))
  const bytes = Buffer.byteLength(lines.join('\n'))
  const pass = () => lines.reduce((sum, line) => sum + parseCitations(line, context).length, 0)
  for (let warm = 0; warm < 20; warm++) pass()
  const rounds = Math.ceil(size / bytes)
  const started = performance.now()
  let found = 0
  for (let round = 0; round < rounds; round++) found += pass()
  const spent = (performance.now() - started) / 1000
  return {megabytes: (rounds * bytes) / spent / 1e6, citations: found / spent}
}

/** Median wall time of a whole process, in seconds. */
function wall(args, runs = 9) {
  const times = Array.from({length: runs}, () => {
    const started = performance.now()
    spawnSync(process.execPath, args)
    return (performance.now() - started) / 1000
  })
  return median(times)
}

/** A thousand files of all formats, and what the process holds after each hundred, in megabytes. */
async function memoryOver(parse, atOnce) {
  const all = Object.keys(bare).flatMap(filesOf)
  const memory = []
  for (let hundred = 0; hundred < 10; hundred++) {
    const files = Array.from({length: 100}, (_, at) => all[(100 * hundred + at) % all.length])
    await batch(files, parse, atOnce)
    memory.push(Math.round(process.memoryUsage().rss / 1e6))
  }
  return `${memory.join(' ')} MB`
}

/** The process that measures memory holds nothing else: as many threads as it is told, or none. */
const threads = Number(values.threads ?? availableParallelism())
if (positionals[0] === 'memory') {
  const pool = threads > 0 ? await createParserPool({}, threads) : undefined
  const parse = pool?.parseAll ?? createParser().parse
  console.log(await memoryOver(parse, Math.max(1, threads * 4)))
  await pool?.close()
  process.exit()
}

if (positionals[0] === 'job') {
  const [, extension, count] = positionals
  await serve(extension, count === undefined ? undefined : Number(count))
} else await measure()

async function measure() {
  console.log('format      files/s    MB/s  against      its files/s  share')
  for (const [extension, [name]] of Object.entries(bare)) {
    const files = filesOf(extension)
    if (files.length === 0) continue
    const turns = await rates(extension, [undefined, 0, threads])
    const bareRate = median(turns.map(([theirs]) => theirs))
    const size = files.reduce((sum, file) => sum + statSync(file).size, 0) / files.length / 1e6
    const line = (label, at) => {
      const rate = median(turns.map((turn) => turn[at]))
      const share = median(turns.map((turn) => turn[at] / turn[0]))
      console.log(
        `${label.padEnd(12)}${rate.toFixed(0).padStart(6)}  ${(rate * size).toFixed(2).padStart(6)}  ${name.padEnd(11)}  ${bareRate.toFixed(0).padStart(11)}  ${name === 'readFile' ? '–' : `${Math.round(100 * share)} %`}`,
      )
    }
    line(extension, 1)
    line(`  ${threads} threads`, 2)
  }

  if (values.folder !== undefined) return

  const pass = citationRate()
  console.log(
    `\ncitation pass  ${pass.megabytes.toFixed(2)} MB/s of plain text (target 5), ${pass.citations.toFixed(0)} citations/s`,
  )

  const nothing = wall(['-e', '0'])
  console.log(`\nnode -e 0      ${nothing.toFixed(3)} s`)
  console.log(
    `--help         ${wall([bin, '--help']).toFixed(3)} s (${(wall([bin, '--help']) / nothing).toFixed(2)} × bare)`,
  )
  for (const extension of Object.keys(bare))
    console.log(
      `one .${extension.padEnd(5)}     ${wall([bin, 'parse', filesOf(extension)[0]]).toFixed(3)} s`,
    )

  const memoryIn = (count) =>
    spawnSync(process.execPath, [import.meta.filename, 'memory', '--threads', String(count)])
      .stdout.toString()
      .trim()
  console.log(`\nresident memory over 1,000 files, each hundred: ${memoryIn(0)}`)
  console.log(`the same in ${threads} threads: ${memoryIn(threads)}`)
}
