// What a thread of the command line runs: the same scripts, with the code that is kept of them.
require('./start.cjs').openCommand('worker.cjs')
