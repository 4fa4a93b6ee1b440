import type { FlowBox } from '../flow.ts'

const dispensable =
  /^(other\.)?(identified\.(registers|other)|removed\.(automation|other|beforeScreening)|notRetrieved|destination\..+|entered\.fullText)$/

/**
 * Whether a box is 0 and the form can do without it: registers and other methods that gave nothing, removal by automation and
 * for other reasons, reports not retrieved, and the places of excluded reports. Each is added or taken away on the way from
 * one box to the next, so that a reader's arithmetic is the same without it.
 *
 * Never left out are what was identified in databases, duplicates removed, what was screened, sought, assessed, excluded and
 * included: a reader counts from one of them to the next, and a 0 there is an answer (no duplicates were found). Nor is a number
 * that is hidden from the viewer, which is not known to be 0, or one that was set by hand, which has to be told.
 */
export function isDispensable({ key, n, override }: Pick<FlowBox, 'key' | 'n' | 'override'>): boolean {
  return n === 0 && override === undefined && dispensable.test(key)
}
