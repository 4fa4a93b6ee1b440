import { z } from 'zod'
import { labelColours, markKinds } from '../domain/reviews/words.ts'
import { labelId, memberId, needs, reportId, stageId } from './base.ts'

const colour = z
  .int()
  .min(0)
  .max(labelColours - 1)

/** A label on a report. */
const labelOn = z.object({
  label: z.string(),
  name: z.string(),
  colour,
  /** Whether the actor put it there. */
  mine: z.boolean(),
  /** The names of others who put it there, as far as the actor may know. */
  others: z.array(z.string()),
})
export type LabelOn = z.infer<typeof labelOn>

/** What is on a report, for a row of a list. */
export const reportSigns = z.object({ star: z.boolean(), later: z.boolean(), labels: z.array(labelOn) })
export type ReportSigns = z.infer<typeof reportSigns>

const word = z.object({
  id: z.string(),
  at: z.string(),
  /** The name of who said it; empty for the command line. */
  by: z.string(),
  mine: z.boolean(),
  text: z.string(),
  closes: z.boolean(),
})

const question = z.object({
  words: z.array(word),
  /** Whether it waits for the lead's word. */
  waits: z.boolean(),
  closed: z.boolean(),
  /** The id of the word that answers it, if another's word is the last. */
  answer: z.string().nullable(),
})
export type Question = z.infer<typeof question>

const questionAbout = question.extend({
  stage: stageId,
  report: z.string(),
  title: z.string(),
  authors: z.string(),
  year: z.int().nullable(),
  /** Whose question it is. */
  member: z.string(),
  name: z.string(),
})
export type QuestionAbout = z.infer<typeof questionAbout>

/** What the actor put on a report, and what they may know that others did. */
export const reportMarks = reportSigns.extend({
  /** The actor's own note at this stage. */
  note: z.string(),
  /** What the actor asked the lead about the report at this stage, and was answered. */
  question: question.nullable(),
})
export type ReportMarks = z.infer<typeof reportMarks>

const label = z.object({
  label: z.string(),
  name: z.string(),
  colour,
  /** Whether it is the whole team's. */
  shared: z.boolean(),
  mine: z.boolean(),
  /** The name of who made it; empty for the command line. */
  by: z.string(),
  retired: z.boolean(),
  mayChange: z.boolean(),
  /** On how many reports it is, as far as the actor may know; null where that was not asked for. */
  reports: z.int().nullable(),
})
export type Label = z.infer<typeof label>

export const marks = {
  /**
   * Writes the actor's own note on a report, in place of the one before. `member` says whose it is: a note that is sent late,
   * when another has signed in, is refused and not taken for theirs.
   */
  note: needs('screen')
    .input(z.object({ stage: stageId, report: reportId, member: memberId, text: z.string().max(20_000) }))
    .output(z.object({})),
  /** Puts a star on a report, or puts it by for later; or takes that off. */
  mark: needs('mark')
    .input(z.object({ report: reportId, mark: z.enum(markKinds), on: z.boolean() }))
    .output(z.object({})),
  /** Puts a label on a report, or takes the actor's off. */
  putLabel: needs('mark')
    .input(z.object({ report: reportId, label: labelId, on: z.boolean() }))
    .output(z.object({})),
  /** The labels that the actor may know, merged ones left out. Counting the reports of each takes longer. */
  labels: needs('read')
    .input(z.object({ counted: z.boolean().default(false) }))
    .output(z.object({ labels: z.array(label) })),
  /**
   * Makes a label, or changes one. A new one that is called as one the actor has already is that one. Which the whole team
   * shares is for the lead to say.
   */
  saveLabel: needs('mark')
    .input(
      z.object({
        label: labelId.optional(),
        name: z.string().trim().min(1).max(100),
        /** Left out for the next colour of the list. */
        colour: colour.optional(),
        shared: z.boolean().optional(),
        retired: z.boolean().optional(),
        /** A report to put it on at once. */
        report: reportId.optional(),
      }),
    )
    .output(z.object({ label: z.string() })),
  /** Makes labels one: wherever one of them was put, the last named is shown. */
  mergeLabels: needs('mark')
    .input(z.object({ labels: z.array(labelId).min(1).max(100), into: labelId }))
    .output(z.object({})),
  /** Puts a question about a report to the lead, or goes on with it. `closes` without words says that it is settled. */
  ask: needs('screen')
    .input(
      z.object({ stage: stageId, report: reportId, text: z.string().max(20_000), closes: z.boolean().default(false) }),
    )
    .output(z.object({})),
  /** The actor's own questions. */
  asked: needs('read')
    .input(z.object({}))
    .output(z.object({ questions: z.array(questionAbout) })),
  /** What members asked the lead, in their words: never how they voted. */
  questions: needs('answer')
    .input(z.object({}))
    .output(z.object({ questions: z.array(questionAbout) })),
  /** Answers a member's question about a report. */
  answer: needs('answer')
    .input(
      z.object({
        stage: stageId,
        report: reportId,
        member: memberId,
        text: z.string().max(20_000),
        closes: z.boolean().default(true),
      }),
    )
    .output(z.object({})),
}
