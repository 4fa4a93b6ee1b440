import { z } from 'zod'

const id = z.string().min(1).max(200)

/**
 * What a field asks for. `year` and `date` may be partly known (`1998`, `1998-05`). `country`: ISO 3166-1 alpha-2 codes. `tags`:
 * of a tree of options. `report`: the id of another report. `group`: a part of the form that repeats, for several outcomes or
 * arms; the fields in it name it. `calculated` is worked out and never entered. `heading` only divides the form.
 */
export const fieldTypes = [
  'text',
  'number',
  'year',
  'date',
  'one',
  'many',
  'country',
  'tags',
  'report',
  'group',
  'calculated',
  'heading',
] as const
export type FieldType = (typeof fieldTypes)[number]

/** What an option says of quality, for scored and risk-of-bias forms: shown by sign and colour. */
export const tones = ['good', 'unsure', 'bad'] as const

/** Something that can be chosen. */
export const option = z.object({
  id,
  label: z.string().min(1).max(500),
  /** For `tags`: the option that it lies under. */
  parent: id.optional(),
  /** What it counts in a calculated sum. */
  points: z.number().optional(),
  tone: z.enum(tones).optional(),
  /** Not offered any more; answers that chose it stay as they were. */
  retired: z.boolean().optional(),
  /** Merged into this option: answers that chose it are read as that. It is retired as well. */
  into: id.optional(),
})
export type Option = z.infer<typeof option>

/** One field of a charting form. */
export const field = z.object({
  id,
  label: z.string().min(1).max(500),
  type: z.enum(fieldTypes),
  /** For `one`, `many` and `tags`: what can be chosen, in order. */
  options: z.array(option).max(1000),
  help: z.string().max(5000).optional(),
  required: z.boolean().optional(),
  /** For `one` and `many`: something else may be written, see {@link otherPrefix}. */
  other: z.boolean().optional(),
  /** For `number`. */
  unit: z.string().max(100).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  /** For `country` and `report`: more than one. */
  several: z.boolean().optional(),
  /** The repeating group that it is a part of. */
  in: id.optional(),
  /** Shown only if this field has one of these answers. */
  showIf: z.object({ field: id, is: z.array(z.string().max(500)).min(1).max(200) }).optional(),
  /** For `calculated`. */
  formula: z.string().max(2000).optional(),
  /** For `calculated`: what its value is called from so much on, ascending. */
  bands: z
    .array(z.object({ from: z.number(), label: z.string().min(1).max(200), tone: z.enum(tones).optional() }))
    .max(20)
    .optional(),
  /** Not in the form any more; what was answered stays. */
  retired: z.boolean().optional(),
})
export type Field = z.infer<typeof field>

/** A charting form: one of perhaps several of a review, such as what is charted and how it is appraised. */
export const chartingForm = z.object({
  /** Facts from before forms had names have none. */
  name: z.string().max(200).optional(),
  fields: z.array(field).max(500),
  order: z.int().optional(),
  /** How many chart each study; one where it is not said. */
  perStudy: z.union([z.literal(1), z.literal(2)]).optional(),
  /** The members who do; all who may where it is empty or not said. */
  charters: z.array(id).max(50).optional(),
  /** While true, nobody who charts learns anything of what others charted by this form. */
  blind: z.boolean().optional(),
  /** Not used any more; what was charted by it stays. */
  retired: z.boolean().optional(),
  /** What was changed in this version, in somebody's words. */
  why: z.string().max(5000).optional(),
})
export type ChartingForm = z.infer<typeof chartingForm>

/** How an answer begins that is none of the options but written: no option's id does. */
export const otherPrefix = 'other:'

/**
 * What was entered: an option's id or a text, several of them, a number, or null for taken back. Of a group, the ids of
 * its items in order.
 */
export const answerValue = z.union([
  z.string().max(20_000),
  z.array(z.string().max(2000)).max(500),
  z.number(),
  z.null(),
])
export type Answer = z.infer<typeof answerValue>
