/**
 * What `tsc` does not make: the lexicon as one JSON file, the validators compiled from the JSON Schemas of the model,
 * the nets that read digits, and the assets of pages. Run after `tsc`.
 */
import {copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import {Ajv2020} from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import {rolldown} from 'rolldown'
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

/** One style and one script a page, joined from the parts in the folder of its name; a page opens no other file. */
async function pages() {
  rmSync(at('dist/assets'), {recursive: true, force: true})
  mkdirSync(at('dist/assets'), {recursive: true})
  for (const page of readdirSync(at('src/emit/assets'))) {
    const folder = at(`src/emit/assets/${page}`)
    const parts = readdirSync(folder).sort()
    const styles = parts.filter((part) => part.endsWith('.css'))
    writeFileSync(
      at(`dist/assets/${page}-page.css`),
      styles.map((part) => readFileSync(`${folder}/${part}`, 'utf8')).join(''),
    )
    if (parts.includes('main.js')) await script(`${folder}/main.js`, `dist/assets/${page}-page.js`)
  }
}

async function script(input, file) {
  const bundle = await rolldown({input, cwd: at('.'), platform: 'browser'})
  await bundle.write({file: at(file), format: 'iife'})
  await bundle.close()
}

lexicon()
copyFileSync(at('src/read/ocr/digits/nets.json'), at('dist/digit-nets.json'))
validators()
await pages()
