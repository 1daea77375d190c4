/** A worker that meets with accidents: the name of the file says which. */
import process from 'node:process'
import {parentPort} from 'node:worker_threads'

const accidents = {
  hang: () => {
    for (;;);
  },
  exit: () => process.exit(7),
  fail: () => {
    throw new RangeError('deep')
  },
  memory: () => {
    const kept = []
    for (;;) kept.push(Array.from({length: 100_000}, (_, index) => [index]))
  },
}

parentPort.on('message', (path) => {
  accidents[path]?.()
  parentPort.postMessage({record: null, messages: [], path})
})
parentPort.postMessage('ready')
