import { indexOf, type RankedText } from '#shared/domain/ranking/features.ts'
import { scoresOf } from '#shared/domain/ranking/model.ts'
import { orderOf } from '#shared/domain/ranking/order.ts'
import { Svm } from '#shared/domain/ranking/svm.ts'
import { randomOf } from '../../corpus/random.ts'
import { choiceOf, wordsOf } from '../synthetic/words.ts'

// A process of its own, so that what it takes can be told: ranks as many synthetic records as it is told.
//   node grown-process.ts COUNT  ->  one line of JSON, see Grown

/** What ranking so many records took, in seconds of the processor: what else the machine does makes no difference. */
export interface Grown {
  count: number
  /** Reading all records into rows, once. */
  index: number
  /** Learning from 510 labels, and from 510 where it had learned from 500 before. */
  fit: number
  refit: number
  /** Scoring all that are left and putting them in order. */
  rerank: number
  /** Most memory of the process, in MiB: with the texts, and without a review around it. */
  texts: number
  peak: number
}

const count = Number(process.argv[2])
const next = randomOf(35)
const word = choiceOf(wordsOf(40_000, next), 4)
const about = choiceOf(wordsOf(60, next), 4)
const included = Array.from({ length: count }, () => next(20) === 0)
const prose = (length: number, share: number) =>
  Array.from({ length }, () => (next(100) < share ? about : word)(next)).join(' ')

const made: RankedText[] = included.map((yes) => ({
  title: prose(12, yes ? 15 : 2),
  abstract: prose(180, yes ? 8 : 2),
  language: 'en',
}))
const texts = process.resourceUsage().maxRSS / 1024
function taken<T>(work: () => T): [number, T] {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return [(user + system) / 1e6, result]
}

const [index, { matrix, languages }] = taken(() => indexOf(made))
const labelled = included.slice(0, 510).map((yes, row) => ({ row, included: yes }))
const [fit] = taken(() => new Svm(matrix, 1).learn(labelled))
const learner = new Svm(matrix, 1)
learner.learn(labelled.slice(0, 500))
const [refit, model] = taken(() => learner.learn(labelled))
const left = [...included.keys()].slice(510)
const [rerank] = taken(() => orderOf(left, { scores: scoresOf(matrix, model), languages, randomShare: 0.02, seed: 1 }))

const grown: Grown = { count, index, fit, refit, rerank, texts, peak: process.resourceUsage().maxRSS / 1024 }
console.log(JSON.stringify(grown))
