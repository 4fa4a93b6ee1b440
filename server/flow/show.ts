import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { reviewAsOf } from '#db/as-of.ts'
import type { ReadDb } from '#db/database.ts'
import { recordById } from '#db/records.ts'
import { reportById, reportOf } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { computeFlow } from '#shared/domain/flow/compute.ts'
import type { FlowDesign, FlowLanguage } from '#shared/domain/flow/design.ts'
import { drawFlow } from '#shared/domain/flow/draw.ts'
import { labelsOf } from '#shared/domain/flow/drawing/labels.ts'
import { officialSays } from '#shared/domain/flow/drawing/official.ts'
import { describeFlow, nameOf, notesOf } from '#shared/domain/flow/drawing/said.ts'
import { Wording } from '#shared/domain/flow/drawing/wording.ts'
import { type Flow, type FlowBox, findBox } from '#shared/domain/flow/flow.ts'
import { formulaOf } from '#shared/domain/flow/words.ts'
import { nameText, yearOf } from '#shared/domain/imports/item.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, closedTo } from '../call.ts'
import { type AskedForm, askedForm, designOf } from './design.ts'
import { flowFacts } from './facts.ts'

type Inputs = InferContractRouterInputs<Contract>['flow']
type Outputs = InferContractRouterOutputs<Contract>['flow']
type Row = Outputs['box']['rows'][number]
type Asked = Pick<Inputs['show'], 'form' | 'lang' | 'at'>

/** A flow as somebody asked for it: in what form, of which review, as far as they may know it. */
export interface AskedFlow {
  asked: AskedForm
  lang: FlowLanguage
  flow: Flow
  design: FlowDesign
  /** The review as it stood on the day that was asked for; it is closed after the use. */
  db: ReadDb
}

/**
 * Computes the flow that somebody asked for, and gives what `use` makes of it. A day in the past is that of the server's clock;
 * what is hidden is what is hidden now, and how it is drawn is as the review has it now.
 */
export async function withFlow<T>(
  call: Call,
  { form, lang, at }: Asked,
  use: (flow: AskedFlow) => T | Promise<T>,
): Promise<T> {
  const asked = askedForm(call.db, form)
  const design = designOf(call.db, asked, lang)
  const closed = closedTo(call)
  const of = (db: ReadDb) =>
    use({
      asked,
      lang,
      design,
      db,
      flow: computeFlow(flowFacts(db, closed), asked.base, { closed, own: asked.own && asked.id }),
    })
  if (at === undefined) return of(call.db)
  const then = reviewAsOf(call.db, endOf(at))
  try {
    return await of(then)
  } finally {
    then.close()
  }
}

/** The instant at which a day ends, where the server is. */
function endOf(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + 1).toISOString()
}

/** The flow in numbers, checks and a drawing. */
export function show(call: Call, input: Inputs['show']): Promise<Outputs['show']> {
  return withFlow(call, input, ({ asked, lang, flow, design }) => ({
    form: asked.id,
    name: nameOf(flow, lang, design),
    base: asked.base,
    boxes: flow.boxes.map(({ key, n, unit, reports, formula, lines, override }) => ({
      key,
      label: new Wording(flow, lang, design).say(key),
      n,
      unit,
      reports,
      formula: formulaOf(lang, formula),
      lines: lines?.map((line) => ({ id: line.id, label: new Wording(flow, lang, design).line(key, line), n: line.n })),
      override,
      annotation: design.annotations[key],
    })),
    reasons: flow.reasons.map((reason) => ({
      stage: reason.stage,
      reason: new Wording(flow, lang, design).reason(reason),
      n: reason.n,
    })),
    checks: flow.checks.map(({ check, holds, level, code, data }) => ({
      check,
      holds,
      level,
      says: new Wording(flow, lang, design).sentence(code, data),
    })),
    notes: notesOf(flow, lang, design),
    interim: flow.interim,
    style: design.style,
    labels: { ...design.labels },
    words: labelsOf(flow, lang, design),
    official: officialSays(lang, asked.base, design),
    description: describeFlow(flow, lang, design),
    svg: drawFlow(flow, { lang, design }),
  }))
}

/** What a box counts, or one of its lines, one row each; a box that the actor may not know opens nothing. */
export function box(call: Call, input: Inputs['box']): Promise<Outputs['box']> {
  const { key, line, offset = 0, limit = 100 } = input
  return withFlow(call, input, ({ lang, flow, design, db }) => {
    const wording = new Wording(flow, lang, design)
    const found = findBox(flow, key)
    if (!found) throw new Problem('no-such-box', 'This flow has no such box.')
    const why = whyOf(flow, found, wording)
    const ids = line === undefined ? found.ids : (found.lines?.find((one) => one.id === line)?.ids ?? [])
    return {
      label: wording.say(key),
      total: ids.length,
      unit: found.unit,
      rows: ids
        .slice(offset, offset + limit)
        .map((id) => rowOf(db, found, id, why.get(id) ?? formulaOf(lang, found.formula))),
    }
  })
}

/** Why each is in the box: its line of the box, such as its source or its reason. */
function whyOf(flow: Flow, found: FlowBox, wording: Wording): Map<string, string> {
  const reasons = found.key === 'excluded.fullText' ? flow.reasons.filter((reason) => reason.stage === 'full-text') : []
  const lines = found.lines ?? reasons.map(({ reason, ...line }) => ({ ...line, id: reason }))
  return new Map(lines.flatMap((line) => line.ids.map((id) => [id, wording.line(found.key, line)] as const)))
}

function rowOf(db: ReadDb, found: FlowBox, id: string, why: string): Row {
  const record = found.of === 'record' ? recordById(db, id) : undefined
  if (record) {
    const { item } = record
    const authors = (item.author ?? []).map(nameText).join('; ')
    const report = reportOf(db, id) ?? null
    return { id, report, title: item.title ?? '', authors, year: yearOf(item) ?? null, why }
  }
  // A study goes by its first report's id, unless it was grouped: then any of its reports names it.
  const report = reportById(db, id) ?? reportById(db, found.reportIds?.find((one) => one === id) ?? '')
  const { title = id, authors = '', year = null } = report ?? {}
  return { id, report: report?.id ?? null, title, authors, year, why }
}
