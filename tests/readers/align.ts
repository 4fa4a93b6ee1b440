import type { Reference } from './reference.ts'

/** An entry of ours and what the other program made of it. */
export interface Pair {
  readonly ours: Reference | undefined
  readonly theirs: Reference
  /** Which entry of ours, from 1; 0 for none. */
  readonly entry: number
}

const normal = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/<[^<>]{0,100}>/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 80)

/** What entries are recognised by, from the surest to the vaguest; an entry without it is not. */
const SIGNS: readonly ((one: Reference, index: number) => string | undefined)[] = [
  ({ title, key, ...one }) => key && title && [key, normal(title), one.year, one.volume, one.doi].join('|'),
  ({ title, ...one }) => title && [normal(title), one.year, one.volume, one.pages, one.doi].join('|'),
  ({ key, title }) => key && title && `${key}|${normal(title)}`,
  ({ title }, index) => title && `${index}|${normal(title)}`,
  ({ key }) => key,
  ({ title, year }) => title && year && `${normal(title)}|${year}`,
  ({ title }) => title && normal(title),
  ({ doi }) => doi?.toLowerCase(),
]

/** Pairs the entries of two readers of one file by what they are recognised by, else in order. */
export function aligned(ours: readonly Reference[], theirs: readonly Reference[]): Pair[] {
  const free = new Set(ours.keys())
  const found = new Map<number, number>()
  const take = (their: number, our: number | undefined) => {
    if (our !== undefined && free.delete(our)) found.set(their, our)
  }
  for (const sign of SIGNS) {
    const known = new Map<string, number[]>()
    for (const our of free) {
      const text = sign(ours[our] ?? {}, our)
      if (text) known.set(text, [...(known.get(text) ?? []), our])
    }
    const alike = (i: number) => known.get(sign(theirs[i] ?? {}, i) ?? '')?.filter((our) => free.has(our)) ?? []
    // A test of a program's own may hold fifty entries called `Title`: those at the same place belong together.
    for (const i of theirs.keys()) if (!found.has(i) && alike(i).includes(i)) take(i, i)
    for (const i of theirs.keys()) if (!found.has(i)) take(i, alike(i)[0])
  }
  if (ours.length === theirs.length) for (const i of theirs.keys()) if (!found.has(i) && free.has(i)) take(i, i)
  for (const i of theirs.keys()) if (!found.has(i)) take(i, [...free][0])
  return theirs.map((their, i) => {
    const our = found.get(i)
    return { ours: our === undefined ? undefined : ours[our], theirs: their, entry: our === undefined ? 0 : our + 1 }
  })
}
