/**
 * Thử phá: mutates the fixtures of every format and reads them in a thread with limits. Nothing may throw, hang, take
 * memory without end, or give a value that the file does not hold.
 *
 *   npm run fuzz -- [--seconds 60] [--seed N] [--format pdf]    what fails is saved in `fuzz-failures/`
 *   npm run fuzz -- --replay fuzz-failures/…                    reads saved files again
 */
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {Worker} from 'node:worker_threads'
import {chanceOf, mutated} from './fuzz/mutate.mjs'
import {wrapped} from './fuzz/wrapped.mjs'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    seconds: {type: 'string', default: '60'},
    seed: {type: 'string', default: '20260305'},
    format: {type: 'string'},
    replay: {type: 'boolean', default: false},
  },
})

const at = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const limits = {seconds: 60, megabytes: 1500}

let worker = await started()

async function started() {
  const made = new Worker(new URL('fuzz/worker.mjs', import.meta.url), {
    resourceLimits: {maxOldGenerationSizeMb: 1024, stackSizeMb: 1.15},
  })
  made.on('error', () => undefined) // told by whoever waits for an answer
  await new Promise((resolve) => made.once('message', resolve))
  return made
}

/** What the thread says of a file: faults, and whether it gave a record. */
async function judged(bytes, name) {
  const answer = await new Promise((resolve) => {
    const late = setTimeout(
      () => resolve({faults: [`no answer in ${limits.seconds} s`], ended: true}),
      limits.seconds * 1000,
    )
    const settle = (said) => {
      clearTimeout(late)
      worker.removeAllListeners('message').removeAllListeners('exit')
      resolve(said)
    }
    worker.once('message', settle)
    worker.once('exit', (code) => settle({faults: [`the thread ended: ${code}`], ended: true}))
    worker.postMessage({bytes: new Uint8Array(bytes), name})
  })
  const megabytes = process.memoryUsage().rss / 1e6
  if (megabytes > limits.megabytes) answer.faults.push(`${Math.round(megabytes)} MB in memory`)
  if (answer.ended || megabytes > limits.megabytes) {
    await worker.terminate()
    worker = await started()
  }
  return answer
}

async function replay(files) {
  let failed = 0
  for (const file of files) {
    const {faults, read} = await judged(readFileSync(file), file)
    console.log(
      `${file}: ${faults.length > 0 ? faults.join('; ') : read ? 'a record' : 'no record'}`,
    )
    if (faults.length > 0) failed++
  }
  return failed
}

async function fuzz(seed, seconds) {
  const fixtures = readdirSync(at('fixtures'))
    .flatMap((name) =>
      readdirSync(at(`fixtures/${name}`)).map((file) => at(`fixtures/${name}/${file}`)),
    )
    .filter((file) => /^input\.(?!scan\.)/u.test(path.basename(file))) // OCR would take most of the time
  const groups = groupBy(fixtures)
  const endings = [...groups.keys(), ...Object.keys(wrapped)]
  const formats = endings.filter((ending) => !values.format || ending === `.${values.format}`)
  const counts = new Map(formats.map((format) => [format, {files: 0, records: 0, failed: 0}]))
  const until = performance.now() + seconds * 1000
  for (let index = 0; performance.now() < until; index++) {
    const chance = chanceOf(seed + index * 7919)
    const format = chance.of(formats)
    const source = await drawn(format, groups, fixtures, chance)
    const other = readFileSync(chance.of(fixtures))
    const bytes = await changed(source.bytes, chance, other)
    const name = chance.below(20) === 0 ? `input${chance.of(endings)}` : path.basename(source.file)
    const {faults, read} = await judged(bytes, name)
    const count = counts.get(format)
    count.files++
    if (read) count.records++
    if (faults.length > 0) {
      count.failed++
      save(`${seed}-${index}-${path.basename(path.dirname(source.file))}-${name}`, bytes, faults)
    }
  }
  return told(seed, counts)
}

/** A fixture, or a container of some, which may be changed themselves. */
async function drawn(format, groups, fixtures, chance) {
  if (groups.has(format)) return taken(chance.of(groups.get(format)))
  const files = []
  for (let times = 1 + chance.below(3); times > 0; times--) {
    const {file, bytes} = taken(chance.of(fixtures))
    files.push({file, bytes: chance.below(2) ? bytes : await changed(bytes, chance, bytes)})
  }
  return {file: `${format.slice(1)}/input${format}`, bytes: await wrapped[format](files, chance)}
}

const taken = (file) => ({file, bytes: readFileSync(file)})

async function changed(bytes, chance, other) {
  let made = bytes
  for (let times = 1 + chance.below(3); times > 0; times--)
    made = await mutated(made, chance, other).catch(() => made)
  return made
}

function save(name, bytes, faults) {
  mkdirSync(at('fuzz-failures'), {recursive: true})
  writeFileSync(at(`fuzz-failures/${name}`), bytes)
  console.log(`${name}: ${faults.slice(0, 3).join('; ').slice(0, 400)}`)
}

function told(seed, counts) {
  for (const [format, {files, records, failed}] of counts)
    console.log(`${format.padEnd(9)} ${files} files, ${records} records, ${failed} failures`)
  console.log(`seed ${seed}, ${Math.round(process.memoryUsage().rss / 1e6)} MB in memory`)
  return [...counts.values()].reduce((sum, {failed}) => sum + failed, 0)
}

function groupBy(files) {
  const groups = new Map()
  for (const file of files)
    groups.set(path.extname(file), [...(groups.get(path.extname(file)) ?? []), file])
  return groups
}

const failures = values.replay
  ? await replay(positionals)
  : await fuzz(Number(values.seed), Number(values.seconds))
await worker.terminate()
process.exitCode = failures > 0 ? 1 : 0
