/**
 * Đo tốc độ: records a second beside the bare extractor's, over the fixtures, in one run: of one thread, and of a batch
 * in as many threads as there are cores; the citation pass alone; whole-process times; memory over a thousand files.
 * `--folder DIR` takes the files of a folder instead, such as a day's mail: of longer files the bare extractors take a
 * larger share.
 */
import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import mammoth from 'mammoth'
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

const bare = {
  txt: ['readFile', (file) => readFileSync(file, 'utf8')],
  md: ['readFile', (file) => readFileSync(file, 'utf8')],
  docx: ['mammoth', (file) => mammoth.extractRawText({buffer: readFileSync(file)})],
  pdf: [
    'pdf-parse',
    async (file) => {
      // Loaded here: pdf.js brings a slow `push` for the whole process, which our reader takes back.
      const {PDFParse} = await import('pdf-parse')
      const parser = new PDFParse({data: readFileSync(file), verbosity: 0})
      await parser.getText()
      await parser.destroy()
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

/**
 * Files a second of several jobs over the same files. They take turns, so that whatever else the machine does weighs on
 * all of them alike; the first turns only warm up. The median of the turns counts.
 */
async function rates(files, jobs, seconds = 20) {
  const many = Array.from({length: Math.ceil(turn / files.length)}, () => files).flat()
  const turns = jobs.map(() => [])
  const warm = performance.now() + (seconds * 1000) / 3
  while (performance.now() < warm + seconds * 1000 || turns[0].length < 3)
    for (const [index, {job, atOnce}] of jobs.entries()) {
      const started = performance.now()
      await batch(many, job, atOnce)
      if (started > warm) turns[index].push((many.length * 1000) / (performance.now() - started))
    }
  return turns.map((each) => each.sort((a, b) => a - b)[Math.floor(each.length / 2)])
}

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
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]
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

const parser = createParser()
console.log('format      files/s    MB/s  against      its files/s  share')
for (const [extension, [name, job]] of Object.entries(bare)) {
  const files = filesOf(extension)
  if (files.length === 0) continue
  const pool = await createParserPool({}, threads)
  const [ours, theirs, together] = await rates(files, [
    {job: parser.parse, atOnce: 1},
    {job, atOnce: 1},
    {job: pool.parseAll, atOnce: threads * 4},
  ])
  await pool.close()
  const size = files.reduce((sum, file) => sum + statSync(file).size, 0) / files.length / 1e6
  const line = (label, rate) => {
    const share = name === 'readFile' ? '–' : `${Math.round((100 * rate) / theirs)} %`
    console.log(
      `${label.padEnd(12)}${rate.toFixed(0).padStart(6)}  ${(rate * size).toFixed(2).padStart(6)}  ${name.padEnd(11)}  ${theirs.toFixed(0).padStart(11)}  ${share}`,
    )
  }
  line(extension, ours)
  line(`  ${threads} threads`, together)
}

if (values.folder !== undefined) process.exit()

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
