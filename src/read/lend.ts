/** Cho mượn lần lượt: things lent one by one; who asks first gets first. */
export function lend<Thing>(things: readonly Thing[]) {
  const free = [...things]
  const waiting: ((thing: Thing) => void)[] = []
  return {
    take: async (): Promise<Thing> =>
      free.shift() ?? (await new Promise<Thing>((resolve) => waiting.push(resolve))),
    give(thing: Thing): void {
      const first = waiting.shift()
      if (first) first(thing)
      else free.unshift(thing)
    },
  }
}
