/** What colours mean in the picture, in the filters and beside the words. */
const ofRelation = {
  based_on: '#1d4ed8',
  implements: '#047857',
  replies_to: '#7c3aed',
  amends: '#b45309',
  replaces: '#b91c1c',
  repeals: '#b91c1c',
  corrects: '#b45309',
  cites: '#64748b',
}
export const colourOf = (relation) => ofRelation[relation] ?? '#0e7490'

/** Of boxes and, far out, of dots, by the state of the document. */
export const fills = {'in-hand': '#dbeafe', cited: '#ffffff', ambiguous: '#fef3c7'}
export const dots = {'in-hand': '#2563eb', cited: '#94a3b8', ambiguous: '#f59e0b'}

/** A document that another replaces or repeals. */
export const endedColour = '#b91c1c'
export const ink = '#0f172a'
