/**
 * What `tsc` does not make: the lexicon as one JSON file, the JSON Schemas of the model, and the
 * validators compiled from them. Run after `tsc`.
 */
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import {Ajv2020} from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import {parse} from 'yaml'
import {z} from 'zod'
import {LexiconData} from '../dist/lexicon/schema.js'
import {schemas} from '../dist/model/schemas.js'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const yaml = (path) => parse(readFileSync(at(`src/lexicon/${path}`), 'utf8'))

function words() {
  const lists = {}
  for (const file of readdirSync(at('src/lexicon/words')).sort())
    for (const [name, forms] of Object.entries(yaml(`words/${file}`))) {
      if (lists[name]) throw new Error(`Two word lists are named ${name}`)
      lists[name] = forms
    }
  return lists
}

function lexicon() {
  const data = {
    documentTypes: yaml('document-types.yaml'),
    agencies: yaml('agencies.yaml'),
    words: words(),
  }
  writeFileSync(at('dist/lexicon.json'), JSON.stringify(LexiconData.parse(data)))
}

/** `format` beside zod's own 200-character pattern would report every fault twice. */
function tidy(schema) {
  if (Array.isArray(schema)) return schema.map(tidy)
  if (schema === null || typeof schema !== 'object') return schema
  const entries = Object.entries(schema).filter(
    ([key, value]) => key !== 'format' || typeof value !== 'string' || !('pattern' in schema),
  )
  return Object.fromEntries(entries.map(([key, value]) => [key, tidy(value)]))
}

function publish() {
  mkdirSync(at('schemas'), {recursive: true})
  mkdirSync(at('dist/validators'), {recursive: true})
  for (const [name, model] of Object.entries(schemas)) {
    const $id = `https://congvan.dev/schemas/${name}.schema.json`
    const {$schema, ...body} = tidy(z.toJSONSchema(model, {target: 'draft-2020-12', io: 'output'}))
    const schema = {$schema, $id, ...body}
    writeFileSync(at(`schemas/${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`)
    const ajv = new Ajv2020({
      allErrors: true,
      strict: false,
      inlineRefs: false,
      code: {source: true, lines: false},
    })
    const file = at(`dist/validators/${name}.cjs`)
    writeFileSync(file, standalone.default(ajv, ajv.compile(schema)))
    createRequire(import.meta.url)(file)
  }
}

lexicon()
publish()
