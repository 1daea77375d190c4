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
  const inputs = readdirSync(at('fixtures'))
    .flatMap((name) =>
      readdirSync(at(`fixtures/${name}`)).map((file) => at(`fixtures/${name}/${file}`)),
    )
    .filter(
      (file) =>
        path.basename(file).startsWith('input.') &&
        (!values.format || file.endsWith(`.${values.format}`)),
    )
  const formats = groupBy(inputs)
  const counts = new Map(
    [...formats.keys()].map((format) => [format, {files: 0, records: 0, failed: 0}]),
  )
  const until = performance.now() + seconds * 1000
  for (let index = 0; performance.now() < until; index++) {
    const chance = chanceOf(seed + index * 7919)
    const format = chance.of([...formats.keys()])
    const [source, other] = [chance.of(formats.get(format)), chance.of(inputs)]
    let bytes = readFileSync(source)
    for (let times = 1 + chance.below(3); times > 0; times--)
      bytes = await mutated(bytes, chance, readFileSync(other)).catch(() => bytes)
    const name =
      chance.below(20) === 0 ? `input${chance.of([...formats.keys()])}` : path.basename(source)
    const {faults, read} = await judged(bytes, name)
    const count = counts.get(format)
    count.files++
    if (read) count.records++
    if (faults.length > 0) {
      count.failed++
      mkdirSync(at('fuzz-failures'), {recursive: true})
      const saved = `${seed}-${index}-${path.basename(path.dirname(source))}-${name}`
      writeFileSync(at(`fuzz-failures/${saved}`), bytes)
      console.log(`${saved}: ${faults.slice(0, 3).join('; ').slice(0, 400)}`)
    }
  }
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
