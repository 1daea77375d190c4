import {FilterError, type GraphFilter, graphFilter} from '../../index.js'
import type {Run} from '../commands.js'
import {createReporter} from '../reporter.js'
import {texts} from '../texts.js'

/** Choices that are told at most. */
const most = 20

/** Runs with the filter of the command line; a wrong value is wrong usage, told with the choices there are. */
export function withFilter(runOf: (filter: GraphFilter) => Run): Run {
  return async (args, given, io) => {
    try {
      return await runOf(graphFilter(given))(args, given, io)
    } catch (error) {
      if (!(error instanceof FilterError)) throw error
      const {option, value, choices} = error
      const told = choices.length > most ? [...choices.slice(0, most), '…'] : choices
      const reporter = await createReporter(given, io)
      reporter.problem(texts[given.lang].wrongFilter(option, value, told))
      return 2
    }
  }
}
