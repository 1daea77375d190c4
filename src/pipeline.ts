import {unified} from 'unified'
import {congvanExtract} from './extract/index.js'
import {type Lexicon, loadLexicon} from './lexicon/index.js'
import {congvanPhrases} from './phrase/index.js'
import {congvanResolve} from './resolve/index.js'
import {congvanStructure} from './structure/index.js'

/** The whole machine on one screen: a file that was read in, its record out, on `file.result`. */
export function pipeline(lexicon: Lexicon = loadLexicon()) {
  return unified()
    .use(congvanStructure, {lexicon}) // lines       → blocks: thể thức
    .use(congvanPhrases, {lexicon}) //   text        → dẫn chiếu
    .use(congvanResolve) //              “văn bản trên” → the document meant
    .use(congvanExtract, {lexicon}) //   tree        → Dispatch
    .freeze()
}
