import type { Flow } from '#shared/domain/flow/flow.ts'
import type { ShownFlow } from './types.ts'

/**
 * A flow that was told to this window, as what is drawn from: its numbers without what is behind them. A form that is being
 * made is drawn from it at once, with the numbers of the form that it is made of.
 */
export function asFlow({ base, boxes, interim }: Pick<ShownFlow, 'base' | 'boxes' | 'interim'>): Flow {
  return {
    form: base,
    boxes: boxes.map(({ key, n, unit, reports, lines, override }) => ({
      key,
      n,
      unit,
      of: unit === 'studies' ? 'study' : unit === 'reports' ? 'report' : 'record',
      ids: [],
      formula: `formula.${key}`,
      ...(reports === undefined ? {} : { reports }),
      ...(lines ? { lines: lines.map((line) => ({ ...line, ids: [] })) } : {}),
      ...(override ? { override } : {}),
    })),
    reasons: [],
    checks: [],
    notes: [],
    interim,
    pending: {
      titleAbstract: null,
      titleAbstractConflicts: null,
      retrieval: null,
      fullText: null,
      fullTextConflicts: null,
    },
  }
}
