import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { allCurrent } from '#db/current.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { FacetValue } from '#shared/contract/screening.ts'
import { mayEnter } from '#shared/domain/policy/blinding.ts'
import { type FacetName, type Filters, ownDecisions, ownMarks } from '#shared/domain/screening/filters.ts'
import { type Call, stagesOf } from '../call.ts'
import { knownLabels } from '../marks/labels.ts'
import { reportIndex } from './report-index.ts'
import { choiceValues, isChoice, type Sifting, sifting } from './sifting.ts'

type Inputs = InferContractRouterInputs<Contract>['screening']
type Outputs = InferContractRouterOutputs<Contract>['screening']

/** The values of a facet by code, and what is said of them. */
interface Listed {
  values: readonly string[]
  counts: ArrayLike<number>
  /** What a value is called where it does not say so itself; undefined for one that is not for these eyes. */
  nameOf?: (value: string) => string | undefined
  /** As they are looked for, see `folded`. */
  folded?: readonly string[]
}

/** So many values of a facet are told, and more of those that are chosen. */
const most = 100

/** How many reports there are of each value of some facets, each under all other filters. */
export async function facets(
  call: Call,
  { stage, filters = {}, facets: wanted, find = {} }: Inputs['facets'],
): Promise<Outputs['facets']> {
  if (!mayEnter(call.actor, stage, stagesOf(call))) return { facets: {}, years: [], noYear: 0 }
  const sieve = sifting(call, await reportIndex(call.db), { stage, filters })
  const years = sieve.count('years')
  return {
    facets: Object.fromEntries(
      [...new Set(wanted)].map((facet) => {
        const looked = facet === 'journal' || facet === 'author' ? find[facet] : undefined
        return [facet, shown(listed(call, sieve, facet), chosenOf(filters, facet), looked ?? '')]
      }),
    ),
    years: [...years.entries()].filter(([year, n]) => year > 0 && n > 0),
    noYear: years[0] ?? 0,
  }
}

function chosenOf(filters: Filters, facet: FacetName): readonly string[] {
  const given = filters[facet]
  return Array.isArray(given) ? given : given === undefined ? [] : [given]
}

/** Those that are chosen, and of the others that are found those that most reports have. */
function shown(list: Listed, chosen: readonly string[], find: string): { values: FacetValue[]; more: number } {
  const { values, counts, nameOf = (value) => value } = list
  const isChosen = new Set(chosen)
  const words = wordsOf(find).map((word) => ` ${word}`)
  const told: FacetValue[] = []
  /** The best so far, best first. */
  const best: FacetValue[] = []
  let found = 0
  const tell = (value: string, n: number): FacetValue | undefined => {
    const name = nameOf(value)
    return name === undefined ? undefined : { value, ...(name === value ? {} : { name }), n }
  }
  for (let code = 0; code < values.length; code++) {
    const value = values[code] ?? ''
    const n = counts[code] ?? 0
    if (isChosen.has(value)) {
      told.push(tell(value, n) ?? { value, n })
      isChosen.delete(value)
      continue
    }
    if (n === 0) continue
    if (words.length > 0) {
      const text = list.folded?.[code] ?? foldedName(nameOf(value) ?? '')
      if (!words.every((word) => text.includes(word))) continue
    }
    found++
    const worst = best.length === most ? best[most - 1] : undefined
    if (worst && worst.n > n) continue
    const one = tell(value, n)
    if (!one) found--
    else if (!worst || isBefore(one, worst)) putInOrder(best, one)
  }
  for (const value of isChosen) told.push(tell(value, 0) ?? { value, n: 0 })
  return { values: [...told.sort((a, b) => (isBefore(a, b) ? -1 : 1)), ...best], more: found - best.length }
}

function isBefore(a: FacetValue, b: FacetValue): boolean {
  const [one, other] = [a.name ?? a.value, b.name ?? b.value]
  return a.n > b.n || (a.n === b.n && (one < other || (one === other && a.value < b.value)))
}

function putInOrder(best: FacetValue[], one: FacetValue): void {
  let [low, high] = [0, best.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(best[middle] as FacetValue, one)) low = middle + 1
    else high = middle
  }
  best.splice(low, 0, one)
  if (best.length > most) best.pop()
}

/** Words without case and accents, so that a name is found however it is typed. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** A name whose words can be found by how they begin: each has a blank before it. */
function foldedName(name: string): string {
  return ` ${wordsOf(name).join(' ')}`
}

const foldedNames = new WeakMap<readonly string[], string[]>()

/** The same of many names; those that came since are added. */
function folded(names: readonly string[]): string[] {
  const known = foldedNames.get(names) ?? []
  for (let code = known.length; code < names.length; code++) known.push(foldedName(names[code] ?? ''))
  foldedNames.set(names, known)
  return known
}

function listed(call: Call, sieve: Sifting, facet: FacetName): Listed {
  const { index, own } = sieve
  const counts = sieve.count(facet)
  if (isChoice(facet)) return { values: choiceValues[facet], counts }
  const named = (names: ReadonlyMap<string, string>) => (id: string) => names.get(id)
  switch (facet) {
    case 'decision':
      return { values: ownDecisions, counts }
    case 'mark':
      return { values: ownMarks, counts }
    case 'reason': {
      const names = new Map(allCurrent(call.db, 'reason').map(({ subject, body }) => [subject, body.label]))
      return { values: own.reasonIds.texts, counts, nameOf: named(names) }
    }
    case 'label': {
      const known = knownLabels(call)
      return { values: own.labelIds.texts, counts, nameOf: (id) => known.byId.get(id)?.body.name }
    }
    case 'source': {
      const names = new Map(allCurrent(call.db, 'source').map(({ subject, body }) => [subject, body.name]))
      return { values: index.sourceIds.texts, counts, nameOf: named(names) }
    }
    case 'journal':
      return journals(sieve, counts)
    case 'author':
      return {
        values: index.names.texts,
        counts,
        get folded() {
          return folded(index.names.texts)
        },
      }
    case 'language':
      return { values: index.languages.texts, counts }
    case 'type':
      return { values: index.types.texts, counts }
  }
}

/** Journals that are written in several ways are one, under the name that most of the review's reports write, not in capitals. */
function journals({ index }: Sifting, counts: Uint32Array): Listed {
  const keys = index.journalKeys()
  const used = new Uint32Array(keys.length)
  for (let place = 0; place < index.size; place++)
    if (index.enters[place] !== 0) (used[index.journal[place] ?? 0] as number)++
  const byKey = new Map<string, { name: string; used: number; n: number }>()
  for (const [code, key] of keys.entries()) {
    const known = byKey.get(key)
    const name = index.journals.texts[code] ?? ''
    const n = (known?.n ?? 0) + (counts[code] ?? 0)
    const uses = used[code] ?? 0
    const better = known && (Number(isCapitals(name)) - Number(isCapitals(known.name)) || known.used - uses)
    const isUsual = better === undefined || better < 0 || (better === 0 && known && name < known.name)
    byKey.set(key, isUsual || !known ? { name, used: uses, n } : { ...known, n })
  }
  const values = [...byKey.keys()]
  return {
    values,
    counts: values.map((key) => byKey.get(key)?.n ?? 0),
    nameOf: (key) => byKey.get(key)?.name ?? key,
  }
}

function isCapitals(name: string): boolean {
  return name === name.toUpperCase()
}
