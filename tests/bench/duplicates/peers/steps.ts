import { Groups, membersOf } from '#shared/domain/duplicates/clusters.ts'
import type { MatchRecord } from '#shared/domain/duplicates/matching.ts'
import type { Field } from './fields.ts'

/** What another method finds: clusters of two or more, and how many pairs of these a person is to look at. */
export interface Found {
  clusters: string[][]
  questions: number
}

/**
 * Merges the records that are equal in every field of a step, step after step; then counts the pairs that the steps for a
 * person show, one for each two clusters. A record that lacks a field of a step takes no part in it: to count two gaps as
 * equal, as reference managers may, would only add false merges.
 */
export function bySteps(
  records: readonly MatchRecord[],
  automatic: readonly (readonly Field[])[],
  byHand: readonly (readonly Field[])[] = [],
): Found {
  const groups = new Groups(records.length)
  for (const fields of automatic)
    for (const alike of alikeIn(records, fields)) for (const i of alike) groups.join(alike[0] ?? i, i)
  const ids = records.map(({ id }) => id)
  const clusters = membersOf(ids, groups).filter((members) => members.length > 1)
  let questions = 0
  for (const fields of byHand)
    for (const alike of alikeIn(records, fields))
      for (const i of alike.slice(1)) {
        if (groups.find(i) === groups.find(alike[0] ?? i)) continue
        questions++
        // Asked once, whatever the answer is.
        groups.join(alike[0] ?? i, i)
      }
  return { clusters, questions }
}

/** The places of the records that say the same in every one of these fields, two or more at a time. */
function alikeIn(records: readonly MatchRecord[], fields: readonly Field[]): number[][] {
  const alike = new Map<string, number[]>()
  records.forEach((record, i) => {
    const said = fields.map((field) => field(record))
    if (said.includes(undefined)) return
    const key = JSON.stringify(said)
    const list = alike.get(key)
    if (list) list.push(i)
    else alike.set(key, [i])
  })
  return [...alike.values()].filter((list) => list.length > 1)
}
