import type { Reference } from './reference.ts'

/** An entry of ours and what the other program made of it. */
export interface Pair {
  readonly ours: Reference | undefined
  readonly theirs: Reference
  /** Which entry of ours, from 1; 0 for none. */
  readonly entry: number
}

const key = (text: string | undefined) =>
  (text ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/<[^<>]{0,100}>/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 80)

/** Pairs the entries of two readers of one file: as they stand where titles agree, else by title or DOI, else in order. */
export function aligned(ours: readonly Reference[], theirs: readonly Reference[]): Pair[] {
  const free = new Set(ours.keys())
  const found = new Map<number, number>()
  const take = (their: number, our: number | undefined) => {
    if (our === undefined || !free.delete(our)) return
    found.set(their, our)
  }
  for (const [i, their] of theirs.entries()) if (ours[i] && key(ours[i].title) === key(their.title)) take(i, i)
  for (const by of ['title', 'doi'] as const) {
    const known = new Map<string, number[]>()
    for (const our of free) {
      const text = key(ours[our]?.[by])
      if (text !== '') known.set(text, [...(known.get(text) ?? []), our])
    }
    for (const [i, their] of theirs.entries()) if (!found.has(i)) take(i, known.get(key(their[by]))?.shift())
  }
  if (ours.length === theirs.length) for (const i of theirs.keys()) if (!found.has(i) && free.has(i)) take(i, i)
  for (const i of theirs.keys()) if (!found.has(i)) take(i, [...free][0])
  return theirs.map((their, i) => {
    const our = found.get(i)
    return { ours: our === undefined ? undefined : ours[our], theirs: their, entry: our === undefined ? 0 : our + 1 }
  })
}
