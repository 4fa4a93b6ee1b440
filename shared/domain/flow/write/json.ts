import { z } from 'zod'
import { flowLanguages, flowStyle, ownForm } from '../design.ts'
import { flowForms } from '../flow.ts'
import { formulaOf, sentence } from '../words.ts'
import { called, lineCalled, shownNumber, type Worded } from './naming.ts'

const number = z.int().min(0).nullable()
const ids = z.array(z.string())
const line = z.object({
  id: z.string(),
  label: z.string(),
  n: number,
  ids,
  beforeImport: z.int().optional(),
})

/** A flow with all that its numbers count, so that somebody else can count again. */
export const auditFile = z.object({
  format: z.literal('parallax-flow'),
  version: z.literal(1),
  software: z.object({ name: z.literal('Parallax'), version: z.string() }),
  /** When the file was written; `asOf`: the last day whose facts count, where a day was asked for. */
  written: z.string(),
  asOf: z.iso.date().nullable(),
  review: z.string(),
  form: z.object({ id: z.string(), name: z.string(), base: z.enum(flowForms) }),
  lang: z.enum(flowLanguages),
  /** Something still waits for a decision, or a stage is hidden from whoever asked. */
  interim: z.boolean(),
  boxes: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      /** What the facts give; null where it is hidden. */
      n: number,
      /** What stands in the figure. */
      shown: number,
      unit: z.enum(['records', 'reports', 'studies']),
      /** What `ids` name. */
      of: z.enum(['record', 'report', 'study']),
      ids,
      /** Duplicates removed before import: counted, but no record of them is here. */
      beforeImport: z.int().optional(),
      reports: number.optional(),
      reportIds: ids.optional(),
      formula: z.string(),
      formulaCode: z.string(),
      lines: z.array(line),
      override: z.object({ n: z.int(), why: z.string(), by: z.string(), at: z.string() }).optional(),
      annotation: z.string().optional(),
    }),
  ),
  reasons: z.array(line.extend({ stage: z.string() })),
  checks: z.array(
    z.object({
      check: z.string(),
      holds: z.boolean(),
      level: z.enum(['error', 'warning', 'info']),
      says: z.string(),
      data: z.record(z.string(), z.union([z.number(), z.string()])),
      ids,
    }),
  ),
  notes: z.array(z.object({ code: z.string(), says: z.string(), ids })),
  pending: z.record(z.string(), number),
  design: z.object({
    style: flowStyle,
    labels: z.record(z.string(), z.string()),
    annotations: z.record(z.string(), z.string()),
    own: ownForm.optional(),
  }),
})
export type AuditFile = z.infer<typeof auditFile>

/** What a file for audit says besides the flow itself. */
export interface Provenance {
  software: string
  written: string
  asOf: string | null
  review: string
  form: { id: string; name: string }
}

/** The flow with the ids behind every number, how each is found and what was checked. */
export function auditOf(worded: Worded, { software, written, asOf, review, form }: Provenance): AuditFile {
  const { flow, lang, design } = worded
  return {
    format: 'parallax-flow',
    version: 1,
    software: { name: 'Parallax', version: software },
    written,
    asOf,
    review,
    form: { ...form, base: flow.form },
    lang,
    interim: flow.interim,
    boxes: flow.boxes.map((box) => {
      const { key, n, unit, of, ids: counted, beforeImport, reports, reportIds, formula, lines = [], override } = box
      return {
        key,
        label: called(worded, key),
        n,
        shown: shownNumber(box) ?? null,
        unit,
        of,
        ids: [...counted],
        beforeImport,
        reports,
        reportIds: reportIds && [...reportIds],
        formula: formulaOf(lang, formula),
        formulaCode: formula,
        lines: lines.map((one) => ({
          id: one.id,
          label: lineCalled(worded, key, one),
          n: one.n,
          ids: [...one.ids],
          beforeImport: one.beforeImport,
        })),
        override,
        annotation: design.annotations[key],
      }
    }),
    reasons: flow.reasons.map(({ stage, reason, label, code, n, ids: counted }) => ({
      stage,
      id: reason,
      label: code ? sentence(lang, code) : label,
      n,
      ids: [...counted],
    })),
    checks: flow.checks.map(({ check, holds, level, code, data, ids: about }) => ({
      check,
      holds,
      level,
      says: sentence(lang, code, data),
      data,
      ids: [...about],
    })),
    notes: flow.notes.map(({ code, data, ids: about }) => ({
      code,
      says: sentence(lang, code, data),
      ids: [...about],
    })),
    pending: { ...flow.pending },
    design: {
      style: design.style,
      labels: { ...design.labels },
      annotations: { ...design.annotations },
      ...(design.own ? { own: design.own } : {}),
    },
  }
}

/** That file's text: indented, but each list of ids on one line. */
export function auditText(file: AuditFile): string {
  const text = JSON.stringify(file, null, 2)
  return `${text.replaceAll(/\[\s+("[\w-]+"(?:,\s+"[\w-]+")*)\s+\]/g, (_, list: string) => `[${list.replaceAll(/,\s+/g, ', ')}]`)}\n`
}
