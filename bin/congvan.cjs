#!/usr/bin/env node
// A script of the old kind: Node starts it a tenth sooner than a module.
const process = require('node:process')
const {openCommand} = require('./start.cjs')

const {main, nodeIo} = openCommand().exports

// Holds only if the work ends before its promise does.
process.exitCode = 1
main(process.argv.slice(2), nodeIo(process)).then((code) => {
  process.exitCode = code
})
