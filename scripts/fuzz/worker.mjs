import {parentPort} from 'node:worker_threads'
import {createParser, readBytes} from '../../dist/bundle/index.js'
import {faultsIn} from './check.mjs'

const parser = createParser({allowSecret: true})

parentPort.on('message', async ({bytes, name}) => {
  try {
    const file = await readBytes(bytes, name)
    const parsed = await parser.parse(file)
    parentPort.postMessage({
      faults: faultsIn(parsed, file.data.source),
      read: parsed.record !== null,
    })
  } catch (error) {
    parentPort.postMessage({faults: [`thrown: ${error?.stack ?? error}`], read: false})
  }
})
parentPort.postMessage('ready')
