/** A label as far as merging is concerned. */
interface Mergeable {
  into?: string
}

/**
 * Which label stands for each of these: the one that it was merged into, and that one again. Where merges made by two
 * people who did not know of each other lead round in a circle, the first of the circle stands for all of it.
 *
 * @param labels by id; a label that is not among them stands for nothing, and what was merged into it stays as it is
 */
export function standingFor(labels: ReadonlyMap<string, Mergeable>): (id: string) => string {
  const known = new Map<string, string>()
  return (id) => {
    const found = known.get(id)
    if (found !== undefined) return found
    const path = [id]
    for (let at = id; ; ) {
      const into = labels.get(at)?.into
      if (into === undefined || !labels.has(into)) break
      const circle = path.indexOf(into)
      if (circle !== -1) {
        path.push(path.slice(circle).toSorted()[0] as string)
        break
      }
      path.push(into)
      at = into
    }
    const last = path.at(-1) as string
    known.set(id, last)
    return last
  }
}

/** What two names have in common that are the same to a person: `Register  data` and `register data`. */
export function sameName(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nb')
}

/** Labels that are called the same, by twos and more, each group in the order given. */
export function calledTheSame<L extends { name: string }>(labels: readonly L[]): L[][] {
  return [...Map.groupBy(labels, (label) => sameName(label.name)).values()].filter((group) => group.length > 1)
}
