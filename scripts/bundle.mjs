/**
 * Joins the compiled modules and the packages they use into a few small files: a start then opens a handful of files
 * instead of hundreds. Outside stay the packages that find their own files at run time.
 */
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {rolldown} from 'rolldown'

const at = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url))
const outside = /^(?:node:|pdf-parse|@hpcc-js\/|@napi-rs\/|tesseract\.js|@tesseract\.js-data\/)/u

rmSync(at('dist/bundle'), {recursive: true, force: true})
const bundle = await rolldown({
  input: {
    main: at('dist/cli/main.js'),
    index: at('dist/index.js'),
    worker: at('dist/pool/worker.js'),
  },
  external: outside,
  platform: 'node',
  // Our modules do nothing when they are loaded (the entry of a worker does), so a command loads those it uses.
  treeshake: {moduleSideEffects: (id) => /node_modules|pool.worker\.js$/u.test(id)},
  // The library opens Markdown and text alike with `unified`, so its lazy import there saves nothing.
  checks: {ineffectiveDynamicImport: false},
})
const {output} = await bundle.write({
  dir: at('dist/bundle'),
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  minify: true,
})
await bundle.close()
writeFileSync(at('dist/bundle/LICENSES.txt'), licences(output))

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
