/**
 * A list in parts. Lists are never changed, only replaced: after a change, such as a vote, one part is another and all the others
 * are the same, so what was found of those is found again by their identity. What is done here of a list is done of each
 * part once.
 */
export type InParts<T> = readonly (readonly T[])[]

/** So many are a part: of 100,000, few parts, and each of them done anew in no time. */
export const partSize = 512

/** Cuts a list into parts. */
export function inParts<T>(list: readonly T[], size = partSize): InParts<T> {
  const parts: T[][] = []
  for (let from = 0; from < list.length; from += size) parts.push(list.slice(from, from + size))
  return parts
}

/** How many are in all parts together. */
export function count(list: InParts<unknown>): number {
  let n = 0
  for (const part of list) n += part.length
  return n
}

/** Makes of a rule about lists one that is worked out once for each list, as long as that is kept. */
export function once<L extends object, R>(rule: (list: L) => R): (list: L) => R {
  const found = new WeakMap<L, { is: R }>()
  return (list) => {
    let known = found.get(list)
    if (!known) {
      known = { is: rule(list) }
      found.set(list, known)
    }
    return known.is
  }
}

/** A rule that keeps some of a list, in their order; the list itself where that is all. To be made once, not for each list. */
export function keeping<T>(wanted: (one: T) => boolean): (list: InParts<T>) => InParts<T> {
  const ofPart = once((part: readonly T[]) => (part.every(wanted) ? part : part.filter(wanted)))
  return once((list) => {
    const kept = list.map(ofPart)
    return kept.every((part, i) => part === list[i]) ? list : kept.filter(({ length }) => length > 0)
  })
}

/** A rule that gives what each of a list has some of, such as ids, in one list. To be made once, not for each list. */
export function gathering<T, R>(has: (one: T) => readonly R[]): (list: InParts<T>) => InParts<R> {
  const ofPart = once((part: readonly T[]) => {
    const all: R[] = []
    for (const one of part) for (const each of has(one)) all.push(each)
    return all
  })
  return once((list) => list.map(ofPart).filter(({ length }) => length > 0))
}

/** A rule that sorts a list by a key, each group in its order. To be made once, not for each list. */
export function grouping<T, K>(keyOf: (one: T) => K): (list: InParts<T>) => ReadonlyMap<K, InParts<T>> {
  const ofPart = once((part: readonly T[]) => {
    const groups = new Map<K, readonly T[]>(Map.groupBy(part, keyOf))
    return groups.size === 1 ? new Map([...groups.keys()].map((key) => [key, part])) : groups
  })
  return once((list) => {
    const groups = new Map<K, (readonly T[])[]>()
    for (const part of list)
      for (const [key, some] of ofPart(part)) {
        const group = groups.get(key)
        if (group) group.push(some)
        else groups.set(key, [some])
      }
    return groups
  })
}

/** Gives a thing a list that is made when it is read first: of most lists only the length is wanted. */
export function listing<T extends object, K extends string, V>(
  thing: T,
  key: K,
  make: () => readonly V[],
): T & Record<K, readonly V[]> {
  let made: readonly V[] | undefined
  const get = () => {
    made ??= make()
    return made
  }
  return Object.defineProperty(thing, key, { get, enumerable: true, configurable: true }) as T & Record<K, readonly V[]>
}

/** A thing with something else in it; its lists are not read for that. */
export function changed<T extends object, C extends object>(thing: T, change: C): Omit<T, keyof C> & C {
  const of = Object.getOwnPropertyDescriptors
  return Object.defineProperties({}, { ...of(thing), ...of(change) }) as never
}
