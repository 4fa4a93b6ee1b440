import { z } from 'zod'
import { flowForms } from './flow.ts'

/** The languages that a flow speaks: English, bokmål and nynorsk. */
export const flowLanguages = ['en', 'nb', 'nn'] as const
export type FlowLanguage = (typeof flowLanguages)[number]

/** The parts of a flow that a label at its side may name. */
export const flowSections = ['identification', 'screening', 'fullText', 'included'] as const
export type FlowSection = (typeof flowSections)[number]

const key = z.string().min(1).max(200)

/**
 * A form of the review's own, made of the boxes of one of the known forms: which of them are drawn, in which order, and what
 * stands beside what. Its steps stand under each other, joined by arrows; of each step, `main` stands in the trunk, side by
 * side, and `aside` at the right, stacked. Everything that is not drawn is still computed and checked.
 */
export const ownForm = z.object({
  name: z.string().trim().min(1).max(200),
  base: z.enum(flowForms),
  steps: z
    .array(
      z.object({
        section: z.enum(flowSections).nullable(),
        main: z.array(key).min(1).max(3),
        aside: z.array(key).max(8),
      }),
    )
    .min(1)
    .max(20),
  retired: z.boolean().optional(),
})
export type OwnForm = z.infer<typeof ownForm>

/** How a form is drawn, apart from its words and numbers. */
export const flowStyle = z.object({
  /** Printed over the figure; empty for none. */
  title: z.string().max(500),
  colour: z.enum(['colour', 'black-and-white']),
  /** Boxes and lines that are 0 and that the form could do without are left out. */
  hideEmpty: z.boolean(),
  /** Where the reasons of exclusions stand: in their box, or as a table under the figure. */
  reasons: z.enum(['inside', 'table']),
  /** Of the 2009 form: whether records after duplicates have a box. */
  duplicates: z.boolean(),
  /** Whether studies are counted as k beside n for reports, or as n. */
  studies: z.enum(['n', 'k']),
  /** Whether the asterisks and footnotes of the template of 2020 stand there: they tell authors what to fill in, not readers what was found. */
  footnotes: z.boolean().optional(),
})
export type FlowStyle = z.infer<typeof flowStyle>

export const plainStyle: FlowStyle = {
  title: '',
  colour: 'colour',
  hideEmpty: false,
  reasons: 'inside',
  duplicates: true,
  studies: 'n',
}

/**
 * What a review keeps of how one form is drawn in one language. Labels go by what they stand for: a box's key (`screened`), a
 * code of the catalogue that the figure writes (`head.databases`, `side.screening`, `reports.included`, `foot.identified`,
 * `table.reason`), or a line of a box (`excluded.fullText/REASON`); `labelsOf` lists them. Annotations go by a box's key and stand in every language as they are.
 */
export interface FlowDesign {
  style: FlowStyle
  labels: Readonly<Record<string, string>>
  annotations: Readonly<Record<string, string>>
  own?: OwnForm
}

/** The known form as it is published. */
export const plainDesign: FlowDesign = { style: plainStyle, labels: {}, annotations: {} }
