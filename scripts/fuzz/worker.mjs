import {parentPort} from 'node:worker_threads'
import {createParser, readAllBytes} from '../../dist/bundle/index.js'
import {faultsIn} from './check.mjs'

const options = {ocr: 'off', password: 'mo'}
const parser = createParser({allowSecret: true, ...options})

/** Faults of each file that the bytes are or hold; a container itself has only messages. */
async function judged(bytes, name) {
  const files = await readAllBytes(bytes, name, options)
  const answer = {faults: [], read: false}
  for (const file of files) {
    const {inner} = file.data
    const isAround = files.some(
      (each) => each !== file && (inner === undefined || each.data.inner?.startsWith(`${inner}/`)),
    )
    const parsed = await parser.parse(file)
    if (!isAround) answer.faults.push(...faultsIn(parsed, file.data.source))
    answer.read ||= parsed.record !== null
  }
  return files.length > 0 ? answer : {faults: ['no file and no message'], read: false}
}

parentPort.on('message', async ({bytes, name}) => {
  try {
    parentPort.postMessage(await judged(bytes, name))
  } catch (error) {
    parentPort.postMessage({faults: [`thrown: ${error?.stack ?? error}`], read: false})
  }
})
parentPort.postMessage('ready')
