import { z } from 'zod'
import { flowLanguages, flowStyle, ownForm } from '../domain/flow/design.ts'
import { flowForms } from '../domain/flow/flow.ts'
import { flowFormId, needs } from './base.ts'

/** A known form, or the id of one that the review made for itself. */
const form = z.union([z.enum(flowForms), flowFormId])
const lang = z.enum(flowLanguages)
/** The last day whose facts count: the flow as it stood when it ended. Without it, the flow as it stands. */
const at = z.iso.date().optional()
const shown = { form, lang, at }
const boxKey = z.string().min(1).max(200)

const override = z.object({ n: z.int(), why: z.string(), by: z.string(), at: z.string() })

const waiting = z.int().nullable()

const line = z.object({ id: z.string(), label: z.string(), n: z.int().nullable() })

const box = z.object({
  key: z.string(),
  label: z.string(),
  n: z.int().nullable(),
  unit: z.enum(['records', 'reports', 'studies']),
  reports: z.int().nullable().optional(),
  /** How the number is found, in words. */
  formula: z.string(),
  lines: z.array(line).optional(),
  override: override.optional(),
  annotation: z.string().optional(),
})

/** The formats that a flow is written in. */
export const flowFormats = ['svg', 'png', 'pdf', 'docx', 'pptx', 'csv', 'json', 'html'] as const
export type FlowFormat = (typeof flowFormats)[number]

const written = z.object({ name: z.string(), encoding: z.enum(['utf8', 'base64']), content: z.string() })

export const flow = {
  /** The flow as far as the actor may know it, and its drawing. */
  show: needs('read')
    .input(z.object(shown))
    .output(
      z.object({
        form: z.string(),
        /** What the form is called: for one of the review's own, its name. */
        name: z.string(),
        base: z.enum(flowForms),
        boxes: z.array(box),
        reasons: z.array(z.object({ stage: z.string(), reason: z.string(), n: z.int().nullable() })),
        checks: z.array(
          z.object({
            check: z.string(),
            holds: z.boolean(),
            level: z.enum(['error', 'warning', 'info']),
            says: z.string(),
          }),
        ),
        notes: z.array(z.string()),
        interim: z.boolean(),
        /** Reports that wait, by what they wait for; null where the viewer may not know. */
        pending: z.object({
          titleAbstract: waiting,
          titleAbstractConflicts: waiting,
          retrieval: waiting,
          fullText: waiting,
          fullTextConflicts: waiting,
        }),
        /** How it is drawn, and what of its words is the review's own, by what it stands for. */
        style: flowStyle,
        labels: z.record(z.string(), z.string()),
        /** Every label of the figure in reading order: what it says, and what it says where the review does not word it. */
        words: z.array(z.object({ key: z.string(), label: z.string(), ours: z.string() })),
        /** Whose words these are, in a sentence for beside the figure. */
        official: z.string(),
        /** The figure in words. */
        description: z.string(),
        svg: z.string(),
      }),
    ),
  /** What a box counts, or one line of it, one row each. */
  box: needs('read')
    .input(
      z.object({
        ...shown,
        key: boxKey,
        /** The id of a line. */
        line: z.string().max(200).optional(),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.object({
        label: z.string(),
        total: z.int(),
        unit: z.enum(['records', 'reports', 'studies']),
        rows: z.array(
          z.object({
            id: z.string(),
            /** The report to which it leads: itself, the record's report, or the study's first. */
            report: z.string().nullable(),
            title: z.string(),
            authors: z.string(),
            year: z.int().nullable(),
            why: z.string(),
          }),
        ),
      }),
    ),
  /** The flow as a file. `dpi` is for pictures made of dots. */
  export: needs('read')
    .input(
      z.object({ ...shown, format: z.enum(flowFormats), dpi: z.union([z.literal(300), z.literal(600)]).default(300) }),
    )
    .output(written),
  /** The forms that the review made for itself. */
  forms: needs('read')
    .input(z.object({}))
    .output(z.object({ forms: z.array(ownForm.extend({ id: z.string() })) })),
  /** Makes a form of the review's own, or another version of it. */
  saveForm: needs('draw')
    .input(z.object({ id: flowFormId.optional(), form: ownForm }))
    .output(z.object({ id: z.string() })),
  /** Says how a form is drawn. */
  setStyle: needs('draw')
    .input(z.object({ form, style: flowStyle }))
    .output(z.object({})),
  /** Words a label of the figure otherwise in one language; null takes it back. */
  label: needs('draw')
    .input(z.object({ form, lang, key: boxKey, text: z.string().max(500).nullable() }))
    .output(z.object({})),
  /** Adds something to a box of the figure; null takes it away. */
  annotate: needs('draw')
    .input(z.object({ form, key: boxKey, text: z.string().max(1000).nullable() }))
    .output(z.object({})),
  /** Sets a number of the figure by hand, with the reason; null takes it back to what the facts give. */
  override: needs('draw')
    .input(z.object({ form, key: boxKey, n: z.int().min(0).max(1_000_000_000).nullable(), why: z.string().max(2000) }))
    .output(z.object({})),
}
