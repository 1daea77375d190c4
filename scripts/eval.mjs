/**
 * Đo độ đúng: parses the labelled documents beside the project, scores the records, prints a table per kind of file
 * and fails under the floors of `scripts/eval-floors.yaml`. `--misses FIELD` lists what is wrong, `--only ID` takes
 * part of the documents.
 */
import {spawnSync} from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse} from 'yaml'
import {createParser} from '../dist/index.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const shared = path.join(root, '..', 'shared')
const work = path.join(root, '.eval')
const option = (name) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}

/** Scans without a text layer: read by the engine that every machine has, the letterhead and the page behind it. */
const scans = /^(?:signed-scan|health-scan)-/u
const readable = /\.(?:txt|md|docx|pdf|doc|rtf|html)$/u

const columns = [
  ['header', (s) => s.headerRight / s.documents],
  ...['number', 'issuedOn', 'type', 'symbol', 'issuer', 'parent', 'place', 'subject ~0.9'].map(
    (field) => [
      field,
      (s) => (s.fields[field]?.gold ? s.fields[field].right / s.fields[field].gold : undefined),
    ],
  ),
  ...['addressees', 'recipients', 'signers', 'outline', 'citations', 'directives'].map((field) => [
    field,
    (s) => s.fields[field]?.f1,
  ]),
  ['invented', (s) => (s.fields['number']?.invented ?? 0) + (s.fields['issuedOn']?.invented ?? 0)],
]

/** What is measured within the citations and directives that were found; said of all documents together. */
const finer = [
  ...['type', 'date', 'issuer', 'relation'].map((part) => [`citation ${part}`, share]),
  ['pinpoints', (each) => each?.f1],
  ...['directive lead', 'directive with'].map((name) => [name, (each) => each?.f1]),
  ...['words', 'date', 'recurs'].map((part) => [`deadline ${part}`, share]),
  ['deadline date invented', (each) => each?.invented],
].map(([name, of]) => [name, (s) => of(s.fields[name.replace(/ invented$/u, '')])])

function share(each) {
  return each?.gold ? each.right / each.gold : undefined
}

async function parseAll() {
  const parser = createParser({ocr: 'js', ocrPages: 2})
  const ids = []
  for (const file of readdirSync(path.join(shared, 'corpus/docs')).sort()) {
    const id = path.parse(file).name
    if (!readable.test(file) || (option('only') && !id.includes(option('only')))) continue
    const {record} = await parser.parse(path.join(shared, 'corpus/docs', file))
    if (record) writeFileSync(path.join(work, 'records', `${id}.json`), JSON.stringify(record))
    ids.push(id)
  }
  return ids
}

function score(name, ids, extra = []) {
  const gold = path.join(work, 'gold', name)
  mkdirSync(gold, {recursive: true})
  for (const id of ids)
    copyFileSync(path.join(shared, 'corpus/gold', `${id}.yaml`), path.join(gold, `${id}.yaml`))
  const report = path.join(work, `${name}.json`)
  const args = ['--gold', gold, '--records', path.join(work, 'records'), '--json', report, ...extra]
  const run = spawnSync(process.execPath, [path.join(shared, 'eval/score.mjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(run.stderr)
  if (extra.length > 0) process.stdout.write(run.stdout.slice(run.stdout.indexOf('\nmisses')))
  return JSON.parse(readFileSync(report, 'utf8'))
}

const shown = (value, name) =>
  value === undefined ? '–' : name.endsWith('invented') ? String(value) : (100 * value).toFixed(1)

function print(rows) {
  const names = ['', 'docs', ...columns.map(([name]) => name)]
  const cells = rows.map(({name, scored}) => [
    name,
    String(scored.documents),
    ...columns.map(([column, of]) => shown(of(scored), column)),
  ])
  const widths = names.map((name, i) => Math.max(name.length, ...cells.map((row) => row[i].length)))
  for (const row of [names, ...cells])
    console.log(
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
        .join('  '),
    )
}

/** Every figure below its floor; a floor for `invented` is a ceiling. */
function belowFloors(rows) {
  const floors = parse(readFileSync(path.join(root, 'scripts/eval-floors.yaml'), 'utf8'))
  return rows.flatMap(({name, scored}) =>
    Object.entries(floors[name] ?? {}).flatMap(([column, floor]) => {
      const value = [...columns, ...finer].find(([each]) => each === column)?.[1](scored)
      const bad = column.endsWith('invented')
        ? value > floor
        : value === undefined || 100 * value < floor - 0.05
      return bad ? [`${name} ${column}: ${shown(value, column)} (floor ${floor})`] : []
    }),
  )
}

if (!existsSync(path.join(shared, 'corpus'))) {
  console.log('No labelled documents beside the project: nothing to measure')
  process.exit(0)
}
rmSync(work, {recursive: true, force: true})
mkdirSync(path.join(work, 'records'), {recursive: true})
const ids = await parseAll()
const texts = ids.filter((id) => !scans.test(id))
const kinds = [...new Set(texts.map((id) => id.replace(/-[^-]*$/u, '')))]
/**
 * The tax letters are noisy OCR; scans, saved pages and old encodings are formats of their own: counted apart, as are the
 * DOC files whose DOCX counts.
 */
const isPage = (id) => /-html-/u.test(id)
const main = texts.filter((id) => !/^(?:tax|legacy|old-doc|district-doc)-/u.test(id) && !isPage(id))
const rows = [
  ...kinds.map((kind) => ({
    name: kind,
    scored: score(
      kind,
      ids.filter((id) => id.startsWith(`${kind}-`)),
    ),
  })),
  ...(ids.some(isPage) ? [{name: 'html', scored: score('html', ids.filter(isPage))}] : []),
  {
    name: 'scans',
    scored: score(
      'scans',
      ids.filter((id) => scans.test(id)),
    ),
  },
  {name: 'main', scored: score('main', main)},
]
print(rows)
const {scored: all} = rows.find(({name}) => name === 'main')
console.log(`\nmain: ${finer.map(([name, of]) => `${name} ${shown(of(all), name)}`).join(', ')}`)
if (option('misses')) score('misses', ids, ['--misses', '--only', option('misses')])
const fallen = option('only') ? [] : belowFloors(rows)
for (const line of fallen) console.error(`Below its floor: ${line}`)
process.exitCode = fallen.length > 0 ? 1 : 0
