import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { recordById } from '#db/records.ts'
import { reportById } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { computeFlow } from '#shared/domain/flow/compute.ts'
import { drawFlow } from '#shared/domain/flow/draw.ts'
import { type Flow, type FlowBox, findBox } from '#shared/domain/flow/flow.ts'
import { boxLabel, formulaOf, lineLabel, sentence } from '#shared/domain/flow/words.ts'
import { nameText, yearOf } from '#shared/domain/imports/item.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, closedTo } from '../call.ts'
import { flowFacts } from './facts.ts'

type Inputs = InferContractRouterInputs<Contract>['flow']
type Outputs = InferContractRouterOutputs<Contract>['flow']
type Row = Outputs['box']['rows'][number]

/** The flow of the review as far as the actor may know it. */
export function flowOf(call: Call, form: Inputs['show']['form']): Flow {
  return computeFlow(flowFacts(call), form, { closed: closedTo(call) })
}

/** The flow in numbers, checks and a drawing. */
export function show(call: Call, { form, lang }: Inputs['show']): Outputs['show'] {
  const flow = flowOf(call, form)
  return {
    form,
    boxes: flow.boxes.map(({ key, n, unit, reports }) => ({ key, label: boxLabel(lang, form, key), n, unit, reports })),
    reasons: flow.reasons.map((reason) => ({ stage: reason.stage, reason: lineLabel(lang, reason), n: reason.n })),
    checks: flow.checks.map(({ check, holds, level, code, data }) => ({
      check,
      holds,
      level,
      says: sentence(lang, code, data),
    })),
    notes: flow.notes.map(({ code, data }) => sentence(lang, code, data)),
    interim: flow.interim,
    svg: drawFlow(flow, { lang }),
  }
}

/** What a box counts, one row each; a box that the actor may not know opens nothing. */
export function box(call: Call, { form, lang, key, offset = 0, limit = 100 }: Inputs['box']): Outputs['box'] {
  const flow = flowOf(call, form)
  const found = findBox(flow, key)
  if (!found) throw new Problem('no-such-box', 'This flow has no such box.')
  const why = whyOf(flow, found, lang)
  return {
    label: boxLabel(lang, form, key),
    total: found.ids.length,
    unit: found.unit,
    rows: found.ids
      .slice(offset, offset + limit)
      .map((id) => rowOf(call, found, id, why.get(id) ?? formulaOf(lang, found.formula))),
  }
}

/** Why each is in the box: its line of the box, such as its source or its reason. */
function whyOf(flow: Flow, found: FlowBox, lang: 'en' | 'nb'): Map<string, string> {
  const lines =
    found.lines ??
    (found.key === 'excluded.fullText' ? flow.reasons.filter((reason) => reason.stage === 'full-text') : [])
  return new Map(lines.flatMap((line) => line.ids.map((id) => [id, lineLabel(lang, line)] as const)))
}

function rowOf(call: Call, found: FlowBox, id: string, why: string): Row {
  const record = found.of === 'record' ? recordById(call.db, id) : undefined
  if (record) {
    const { item } = record
    const authors = (item.author ?? []).map(nameText).join('; ')
    return { id, title: item.title ?? '', authors, year: yearOf(item) ?? null, why }
  }
  // A study goes by its first report's id, unless it was grouped: then any of its reports names it.
  const report = reportById(call.db, id) ?? reportById(call.db, found.reportIds?.find((one) => one === id) ?? '')
  return { id, title: report?.title ?? id, authors: report?.authors ?? '', year: report?.year ?? null, why }
}
