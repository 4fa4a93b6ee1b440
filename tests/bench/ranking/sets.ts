import { existsSync, readFileSync } from 'node:fs'
import { bytesIn } from '#shared/domain/imports/bytes/bytes.ts'
import type { RankedText } from '#shared/domain/ranking/features.ts'
import { labelledRows } from '#shared/domain/ranking/labelled-table.ts'

/** What ASReview 2's default model (ELAS u4) did on a set, with scikit-learn, by the same protocol: see `docs/decisions/0035-ranking.md`. */
export interface Reference {
  wss95: number
  atd: number
}

/** A finished review: its records and what was included. */
export interface ScreeningSet {
  name: string
  texts: RankedText[]
  included: boolean[]
  reference: Reference
  /** Whether it was looked at while words and pairs were chosen. */
  seen: boolean
}

const folder = new URL('../../../../shared/data/screening/', import.meta.url)

const cohen = (name: string) => `Cohen_2006_${name}/${name}.csv`
const known: readonly (Omit<ScreeningSet, 'texts' | 'included'> & { file: string })[] = [
  {
    name: 'Nagtegaal 2019',
    file: 'Nagtegaal_2019/Nagtegaal_2019.csv',
    reference: { wss95: 0.732, atd: 0.087 },
    seen: true,
  },
  {
    name: 'Ferdinands Wilson',
    file: 'Ferdinands_2023_wilson/wilson.csv',
    reference: { wss95: 0.812, atd: 0.039 },
    seen: false,
  },
  {
    name: 'Atypical antipsychotics',
    file: cohen('AtypicalAntipsychotics'),
    reference: { wss95: 0.256, atd: 0.224 },
    seen: true,
  },
  { name: 'Beta blockers', file: cohen('BetaBlockers'), reference: { wss95: 0.559, atd: 0.12 }, seen: false },
  { name: 'NSAIDs', file: cohen('NSAIDS'), reference: { wss95: 0.727, atd: 0.11 }, seen: true },
  { name: 'Opioids', file: cohen('Opiods'), reference: { wss95: 0.229, atd: 0.205 }, seen: true },
  {
    name: 'Proton pump inhibitors',
    file: cohen('ProtonPumpInhibitors'),
    reference: { wss95: 0.456, atd: 0.137 },
    seen: true,
  },
  {
    name: 'Skeletal muscle relaxants',
    file: cohen('SkeletalMuscleRelaxants'),
    reference: { wss95: 0.147, atd: 0.497 },
    seen: false,
  },
]

/** The labelled sets, one after the other; none where they are not at hand. */
export function* screeningSets(): Generator<ScreeningSet> {
  if (!existsSync(folder)) return
  for (const { file, ...set } of known) {
    const rows = labelledRows({ name: file, bytes: bytesIn(readFileSync(new URL(file, folder))) })
    const labelled = rows.filter((row) => row.included !== undefined)
    yield { ...set, texts: labelled.map((row) => row.text), included: labelled.map((row) => row.included === true) }
  }
}
