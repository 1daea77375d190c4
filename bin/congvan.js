#!/usr/bin/env node
import process from 'node:process'
import v8 from 'node:v8'

// Most regular expressions of a run are used a few times only: compiled plainly, a single file takes half the time.
if (/^1[1-3]\./u.test(process.versions.v8)) {
  v8.setFlagsFromString('--no-regexp-optimization')
  v8.setFlagsFromString('--no-regexp-peephole-optimization')
  v8.setFlagsFromString('--regexp-tier-up-ticks=20')
}

const {main, nodeIo} = await import('../dist/bundle/main.js')

process.exitCode = await main(process.argv.slice(2), nodeIo(process))
