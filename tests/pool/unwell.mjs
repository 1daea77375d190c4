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
  // Bytes lie beside the heap, which has a limit of its own.
  bytes: () => {
    const kept = []
    for (;;) kept.push(new Uint8Array(8 * 1024 * 1024).fill(1))
  },
  slow: async () => {
    for (let step = 0; step < 8; step++) {
      await new Promise((resolve) => setTimeout(resolve, 200))
      parentPort.postMessage({page: step})
    }
  },
  memory: () => {
    const kept = []
    for (;;) kept.push(Array.from({length: 100_000}, (_, index) => [index]))
  },
}

parentPort.on('message', async ({source: path}) => {
  await accidents[path]?.()
  parentPort.postMessage([{record: null, messages: [], path}])
})
parentPort.postMessage('ready')
