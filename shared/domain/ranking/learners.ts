import type { Matrix } from './features.ts'
import type { Learns } from './model.ts'
import { Bayes } from './naive-bayes.ts'
import type { LearnerId } from './settings.ts'
import { Svm } from './svm.ts'

/** The one that learns by this name. Of a seed and labels follows what it learns, whichever it is. */
export function learnerOf(id: LearnerId, matrix: Matrix, seed: number): Learns {
  return id === 'bayes' ? new Bayes(matrix) : new Svm(matrix, seed)
}
