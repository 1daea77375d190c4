/**
 * Joins the compiled modules into a few files: a start then opens three files instead of a hundred. Packages stay
 * outside, and so does what is imported only when needed.
 */
import {fileURLToPath} from 'node:url'
import {rolldown} from 'rolldown'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

const bundle = await rolldown({
  input: {main: at('dist/cli/main.js'), index: at('dist/index.js')},
  external: /^[^./]/u,
  platform: 'node',
  treeshake: false,
})
await bundle.write({
  dir: at('dist/bundle'),
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
})
await bundle.close()
