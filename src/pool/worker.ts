import {parentPort, workerData} from 'node:worker_threads'
import {loadLexicon} from '../lexicon/index.js'
import {createParser} from '../parser.js'
import type {ParserSettings} from './settings.js'

const {words, ...options} = workerData as ParserSettings // sent by `startThread`
const onPage = () => parentPort?.postMessage('page')
const parser = createParser({...options, onPage, lexicon: loadLexicon(words)})

parentPort?.on('message', async (path: string) => {
  parentPort?.postMessage(await parser.parse(path))
})
parentPort?.postMessage('ready')
