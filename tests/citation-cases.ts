import {head} from './directive-cases.js'
import {recordOf} from './record-of.js'

/** The citations of the record of an invented dispatch of 20/5/2026 with this body, mentions by their words. */
export async function citationsOf(body: string) {
  const {citations} = await recordOf(head + body)
  return citations.map((one) => ({...one, mentions: one.mentions.map(({text}) => text)}))
}
