/**
 * What `tsc` does not make: the lexicon as one JSON file, the validators compiled from the JSON Schemas of the model,
 * and the assets of pages. Run after `tsc`.
 */
import {cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import {Ajv2020} from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import {parse} from 'yaml'
import {toJSONSchema} from 'zod'
import {LexiconExtra} from '../dist/lexicon/extra.js'
import {LexiconData} from '../dist/lexicon/schema.js'
import {jsonSchema, schemaNames, schemaText} from '../dist/model/json-schema.js'
import {UnitsFile} from '../dist/model/unit.js'

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
    holidays: yaml('holidays-vn.yaml'),
  }
  writeFileSync(at('dist/lexicon.json'), JSON.stringify(LexiconData.parse(data)))
}

/** The validators, compiled from the schemas; with `--publish` the schemas themselves. */
function validators() {
  mkdirSync(at('dist/validators'), {recursive: true})
  for (const name of schemaNames) {
    if (process.argv.includes('--publish'))
      writeFileSync(at(`schemas/${name}.schema.json`), schemaText(name))
    validator(name, jsonSchema(name))
  }
  validator('lexicon', toJSONSchema(LexiconExtra, {target: 'draft-2020-12', io: 'input'}), {
    useDefaults: true,
  })
  validator('units', toJSONSchema(UnitsFile, {target: 'draft-2020-12', io: 'input'}), {
    useDefaults: true,
  })
}

function validator(name, schema, options = {}) {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    inlineRefs: false,
    unicode: false, // lengths by code points would need a part of ajv at run time
    logger: false, // it warns of that option
    code: {source: true, lines: false},
    ...options,
  })
  const file = at(`dist/validators/${name}.cjs`)
  writeFileSync(file, standalone.default(ajv, ajv.compile(schema)))
  createRequire(import.meta.url)(file)
}

/** The script and style of the graph page, beside the built code. */
function pages() {
  cpSync(at('src/emit/assets'), at('dist/assets'), {recursive: true})
}

lexicon()
validators()
pages()
