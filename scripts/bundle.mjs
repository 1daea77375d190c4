/**
 * Joins the compiled modules and the packages they use into a few small files: a start then opens a handful of files
 * instead of hundreds. The library keeps its modules and finds pdf-parse by itself; the command line becomes scripts,
 * PDF reader included, whose compiled code can be kept (`scripts/keep-code.mjs`).
 */
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {rolldown} from 'rolldown'

const at = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url))

/** Packages that find their own files at run time. */
const outside = [
  '@hpcc-js/wasm-graphviz',
  '@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasmjs',
  '@napi-rs/canvas',
  '@tesseract.js-data/vie',
  'tesseract.js',
]

/**
 * pdf-parse loads its worker from a file of its own unless the worker is there already; and its canvas lies where
 * npm put it, seen from pdf-parse.
 */
const pdfParse = at('node_modules/pdf-parse/dist/pdf-parse/esm')
const withWorker = {
  name: 'pdf-parse-with-worker',
  resolveId: (id) => (id === 'pdf-parse' ? '\0pdf-parse-with-worker' : null),
  load: (id) =>
    id === '\0pdf-parse-with-worker'
      ? `import ${JSON.stringify(`${pdfParse}/pdf.worker.mjs`)}
         export * from ${JSON.stringify(`${pdfParse}/index.js`)}`
      : null,
  transform: (code, id) =>
    /pdfjs-dist|pdf\.worker/u.test(id)
      ? code.replaceAll(
          'createRequire(import.meta.url)',
          "createRequire(requiring.resolve('pdf-parse'))",
        )
      : null,
}

/** What scripts cannot do by themselves, and `bin/start.cjs` hands them: to import a package, to open a validator, to start a thread. */
const handed = {
  name: 'handed',
  transform: (code, id) =>
    id.includes('node_modules')
      ? null
      : outside
          .reduce(
            (text, name) => text.replaceAll(`import('${name}')`, `importing('${name}')`),
            code,
          )
          .replace('createRequire(import.meta.url)', 'requiring')
          .replace('../../dist/validators/', './')
          .replace('../../dist/bundle/worker.js', '../../bin/worker.cjs'),
}

/** commander would load what starts other programs, which no command here is. */
const noPrograms = {
  name: 'no-programs',
  transform: (code, id) =>
    /commander.lib.command\.js$/u.test(id)
      ? code
          .replace("require('node:child_process')", '{}')
          .replace(`import childProcess from 'node:child_process'`, 'const childProcess = {}')
      : null,
}

const validators = readdirSync(at('dist/validators')).map((name) => at(`dist/validators/${name}`))

const library = await joined({
  folder: 'dist/bundle',
  input: {
    index: at('dist/index.js'),
    worker: at('dist/pool/worker.js'),
    probe: at('dist/read/image/probe.js'),
  },
  external: new RegExp(`^(?:node:|pdf-parse|${outside.join('|')})`, 'u'),
  output: {format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js'},
})
const asScripts = {external: /^node:/u, plugins: [withWorker, noPrograms, handed]}
/** What every dispatch needs to become a record, whatever its format. */
const core = await modulesOf({...asScripts, input: at('dist/cli/run/parse.js')})
const command = await joined({
  ...asScripts,
  folder: 'dist/command',
  input: [at('dist/cli/main.js'), at('dist/pool/worker.js'), ...validators],
  output: {
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    codeSplitting: {
      groups: [
        {name: 'start', test: /cli.main\.js$/u, priority: 3},
        {name: 'core', test: (id) => core.has(id), priority: 2},
        {name: 'common', test: /^(?!.*node_modules)/u, minShareCount: 2, priority: 1},
      ],
    },
  },
})
writeFileSync(at('dist/command/package.json'), '{"type": "commonjs"}\n')
writeFileSync(at('dist/LICENSES.txt'), licences([...library, ...command]))

/** The modules that an entry needs before it meets an `import()`. */
async function modulesOf(settings) {
  const bundle = await opened(settings)
  const {output} = await bundle.generate({format: 'esm'})
  await bundle.close()
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]))
  const needed = new Set(output.filter(({isEntry}) => isEntry))
  for (const {imports} of needed)
    for (const name of imports) if (chunks.has(name)) needed.add(chunks.get(name))
  return new Set([...needed].flatMap(({moduleIds}) => moduleIds))
}

async function joined({folder, output, ...settings}) {
  rmSync(at(folder), {recursive: true, force: true})
  const bundle = await opened(settings)
  const written = await bundle.write({...output, dir: at(folder), minify: true})
  await bundle.close()
  return written.output
}

function opened(settings) {
  return rolldown({
    ...settings,
    platform: 'node',
    // Our modules do nothing when they are loaded (the entries of a worker and of a probe do), so a command loads those it uses.
    treeshake: {
      moduleSideEffects: (id) => /node_modules|(?:pool.worker|image.probe)\.js$/u.test(id),
    },
    // The library opens Markdown and text alike with `unified`, so its lazy import there saves nothing.
    checks: {ineffectiveDynamicImport: false},
  })
}

/** The licences of the packages joined in, as they ask for. */
function licences(chunks) {
  const folders = new Set(
    chunks.flatMap(({moduleIds = []}) => moduleIds).flatMap((id) => packageOf(id) ?? []),
  )
  return [...folders].sort().map(licence).join('\n\n')
}

function packageOf(id) {
  const found = /^(?<folder>.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(id.replaceAll('\\', '/'))
  return found?.groups.folder
}

function licence(folder) {
  const {name, version, license} = JSON.parse(readFileSync(path.join(folder, 'package.json')))
  const file = readdirSync(folder).find((each) => /^licen[cs]e/iu.test(each))
  const text =
    file && existsSync(path.join(folder, file)) ? readFileSync(path.join(folder, file), 'utf8') : ''
  return `${name} ${version} (${license})\n${text.trim()}`.trim()
}
