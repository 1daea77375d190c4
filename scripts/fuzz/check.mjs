/** Soát bản ghi: what a record holds that its file does not. */

const flat = (words) => words.replace(/\n/gu, ' ')
const digitsOf = (words) => words.match(/\d+/gu) ?? []
const letters = (words) => words.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')

/** The slice of the canonical text at `line:column-line:column`. */
function sliceAt({value, lines}, at) {
  const offset = (point) => {
    const [line, column] = point.split(':').map(Number)
    return (lines[line - 1]?.offset ?? Number.NaN) + column - 1
  }
  const [from = '', to = ''] = at.split('-')
  return flat(value.slice(offset(from), offset(to)))
}

/** Evidence and mentions are what stands at their places. */
function misplaced({evidence = {}, citations}, source) {
  const places = [...Object.values(evidence), ...citations.flatMap(({mentions}) => mentions)]
  return places
    .filter(({text, at}) => text !== sliceAt(source, at))
    .map(({text, at}) => `not at ${at}: ${text}`)
}

/** Number and day are made of digits of their evidence. */
function invented({number, issuedOn, evidence = {}}) {
  const faults = []
  const held = digitsOf(evidence['/number']?.text ?? '').join(' ')
  for (const digits of digitsOf(number ?? ''))
    if (!held.includes(digits)) faults.push(`/number ${number}: ${held}`)
  const days = digitsOf(evidence['/issuedOn']?.text ?? '').map(Number)
  for (const part of issuedOn?.split('-').map(Number) ?? [])
    if (!days.includes(part)) faults.push(`/issuedOn ${issuedOn}: ${days}`)
  return faults
}

/** Words of the record that are printed as they are: each stands in the text, whatever parts its lines. */
function strange(record, {value}) {
  const text = letters(value)
  const printed = [
    record.subject,
    record.place,
    record.archive,
    ...record.issuers.flatMap(({name, parent}) => [name, parent]),
    ...record.addressees.map(({name}) => name),
    ...record.signatures.flatMap(({name, position}) => [name, position]),
    ...record.recipients.map(({name}) => name),
    ...record.directives.flatMap(({lead, coordinating}) =>
      [...lead, ...coordinating].map(({name}) => name),
    ),
  ]
  return printed
    .filter((words) => words !== null && words !== undefined)
    .flatMap((words) => words.split(/\s+/u))
    .filter((word) => !text.includes(letters(word)))
    .map((word) => `not in the file: ${word}`)
}

/** What is wrong with the answer to a file; a file that gives no record tells one error. */
export function faultsIn({record, messages}, source) {
  const errors = messages.filter(({severity}) => severity === 'error').map(({id}) => id)
  if (errors.includes('internal-error'))
    return [`internal-error: ${messages.find(({id}) => id === 'internal-error').en}`]
  if (record === null)
    return errors.length === 1 ? [] : [`${errors.length} errors: ${errors.join(', ')}`]
  return [...misplaced(record, source), ...invented(record), ...strange(record, source)]
}
