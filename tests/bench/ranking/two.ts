import { drawn } from '#shared/domain/random.ts'
import { apartOf, isOwnShare, reachOf } from '#shared/domain/ranking/apart.ts'
import type { Index } from '#shared/domain/ranking/features.ts'
import { type Labelled, scoresOf } from '#shared/domain/ranking/model.ts'
import { orderOf } from '#shared/domain/ranking/order.ts'
import { fewestLabels } from '#shared/domain/ranking/settings.ts'
import { stopOf, usualTarget } from '#shared/domain/ranking/stopping.ts'
import { Svm } from '#shared/domain/ranking/svm.ts'

/** What two who screen the same have done between them, when each has screened this share of the records. */
export const shares = [0.1, 0.2] as const

/** How two who screen the same came along. */
export interface Two {
  /** The share of the includes that one of them has found by then, and the share of what each screened that the other did too. */
  at: { found: number; twice: number }[]
  /** The share of all that each had screened when the rule stopped, and whether what it promises was kept. */
  stops: { screened: number; kept: boolean }[]
}

/** Learns anew each time that this share of the records was screened. */
const step = 1 / 40
const members = ['M1', 'M2']

/**
 * Has two reviewers screen a finished review, each by a model of their own decisions and neither knowing of the other, as the
 * app does it: at random until there is enough to learn from.
 */
export function screenedByTwo(index: Index, included: readonly boolean[], apart: boolean, seed: number): Two {
  const orders = members.map((member, i) => screened(index, included, apart && member, 100 * seed + i))
  const all = included.filter(Boolean).length
  return {
    at: shares.map((share) => {
      const many = Math.floor(share * included.length)
      const union = new Set(orders.flatMap((order) => order.slice(0, many)))
      return {
        found: [...union].filter((row) => included[row]).length / all,
        twice: (2 * many - union.size) / many,
      }
    }),
    stops: orders.map((order) => {
      const stop = stopOf(
        order.map((row) => included[row] === true),
        usualTarget,
      )
      return { screened: stop.screened / included.length, kept: stop.recall >= usualTarget.recall }
    }),
  }
}

/** The rows in the order in which one of them screens; without a member, as if there were no other. */
function screened(index: Index, included: readonly boolean[], member: string | false, seed: number): number[] {
  const { matrix, languages } = index
  const labelled: Labelled[] = []
  const left = new Set(included.keys())
  const put = (row: number) => {
    left.delete(row)
    labelled.push({ row, included: included[row] === true })
  }
  for (const row of drawn([...left], left.size, seed)) {
    const includes = labelled.filter((one) => one.included).length
    if (Math.min(includes, labelled.length - includes) >= fewestLabels) break
    put(row)
  }
  const isOwn = (row: number) => member === false || isOwnShare(String(row), members, member)
  while (left.size > 0) {
    const scores = scoresOf(matrix, new Svm(matrix, 1).learn(labelled.toSorted((a, b) => a.row - b.row)))
    const order = orderOf([...left], { scores, languages, randomShare: 0, seed: 1 })
    for (const row of apartOf(order, isOwn, reachOf(2)).slice(0, Math.ceil(step * included.length))) put(row)
  }
  return labelled.map(({ row }) => row)
}
