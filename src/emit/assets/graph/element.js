export const byId = (id) => document.getElementById(id)

/** A new element; all words go in as text. */
export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children.filter((child) => child !== null))
  return made
}
