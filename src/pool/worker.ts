import {parentPort, workerData} from 'node:worker_threads'
import {loadLexicon} from '../lexicon/index.js'
import {createParser} from '../parser.js'
import type {ParserSettings} from './settings.js'
import type {Job, Said} from './thread.js'

const {words, ...options} = workerData as ParserSettings // sent by `startThread`
const say = (said: Said<object>) => parentPort?.postMessage(said)
const parser = createParser({
  ...options,
  lexicon: loadLexicon(words),
  onPage: (page) => say({page}),
})

parentPort?.on('message', async ({source, stage}: Job) => {
  say(await (stage ? parser.showAll(source, stage) : parser.parseAll(source)))
})
say('ready')
