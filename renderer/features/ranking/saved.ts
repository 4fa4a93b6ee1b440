import type { Figures } from '#shared/domain/ranking/figures.ts'

/** What several runs come to. */
export interface Saved {
  /** The share of reports read by the time 95 % of the includes were found. */
  at95: number
  wss95: number
  atd: number
  recallAt10: number
  /** The share of includes. */
  included: number
  /** The most that any order could save, as WSS@95: every include first. */
  most: number
}

/** What share of the reports was read when 95 % of the includes were found, see `figuresOf`. */
export function readFor95({ wss95 }: Pick<Figures, 'wss95'>): number {
  return 1 - wss95 - 0.05
}

/** The mean of the runs of a simulation, and what bounds it. There is at least one run. */
export function savedBy(runs: readonly Figures[]): Saved {
  const mean = (of: (run: Figures) => number) => runs.reduce((sum, run) => sum + of(run), 0) / runs.length
  const most = ({ n, included }: Figures) => 1 - Math.ceil(0.95 * included) / n - 0.05
  return {
    at95: mean(readFor95),
    wss95: mean((run) => run.wss95),
    atd: mean((run) => run.atd),
    recallAt10: mean((run) => run.recallAt10),
    included: mean((run) => run.included / run.n),
    most: mean(most),
  }
}
