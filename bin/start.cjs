const {existsSync, readFileSync} = require('node:fs')
const path = require('node:path')
const process = require('node:process')
const v8 = require('node:v8')
const {Script} = require('node:vm')

const folder = path.join(__dirname, '../dist/command/')
/** What a module takes; the last two stand for what a script cannot do by itself: import, and ask where a package lies. */
const parameters = 'exports, require, module, __filename, __dirname, importing, requiring'

/** Parts of Node that few commands use, and that take longer to load than a command to start: opened when first used. */
const seldom = new Set(['node:child_process', 'node:crypto', 'node:zlib'])
const opened = (name) =>
  seldom.has(name) ? new Proxy({}, {get: (_, part) => require(name)[part]}) : require(name)

/** Code that V8 keeps of a run fits one version of Node on one kind of machine. */
const codeFolder = path.join(folder, `code-${process.version}-${process.platform}-${process.arch}`)

// Most regular expressions of a run are used a few times only: compiled plainly, a single file takes half the time.
if (/^1[1-3]\./u.test(process.versions.v8)) {
  v8.setFlagsFromString('--no-regexp-optimization')
  v8.setFlagsFromString('--no-regexp-peephole-optimization')
  v8.setFlagsFromString('--regexp-tier-up-ticks=20')
}

/**
 * Opens the command line, or another entry of it, whose modules the build has joined into scripts. Node would compile
 * them at every start; with the code kept by `scripts/keep-code.mjs` there is little left to compile. Where none is
 * kept, or it was kept by another V8, the sources are compiled as ever.
 */
function openCommand(entry = 'main.cjs') {
  const modules = new Map()
  const scripts = new Map()
  const required = Object.assign(
    (name) => (name.startsWith('./') ? load(name.slice(2)) : opened(name)),
    {resolve: require.resolve},
  )
  return {exports: load(entry), scripts}

  function load(name) {
    const known = modules.get(name)
    if (known) return known.exports
    const module = {exports: {}}
    modules.set(name, module)
    const filename = path.join(folder, name)
    const script = scriptOf(name, filename)
    scripts.set(name, script)
    const run = script.runInThisContext()
    run(module.exports, required, module, filename, folder, (other) => import(other), required)
    return module.exports
  }
}

function scriptOf(name, filename) {
  const source = `(function (${parameters}) {${readFileSync(filename, 'utf8')}\n})`
  const code = path.join(codeFolder, `${name}.code`)
  return new Script(source, {
    filename,
    ...(existsSync(code) && {cachedData: readFileSync(code)}),
  })
}

module.exports = {codeFolder, openCommand}
