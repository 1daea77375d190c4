#!/usr/bin/env node
import process from 'node:process'
import {openCommand} from './start.js'

const {main, nodeIo} = openCommand().exports

process.exitCode = await main(process.argv.slice(2), nodeIo(process))
