import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { policyChoices } from '../domain/duplicates/policy.ts'
import { reportFields } from '../domain/duplicates/report-fields.ts'
import { decisions } from '../domain/reviews/words.ts'
import { needs, page, progress, recordId, reportId, reportRow, stageId } from './base.ts'

const matchReason = z.object({
  code: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

/** A record as it is compared side by side. */
const compared = z.object({
  id: z.string(),
  source: z.string(),
  entry: z.int(),
  title: z.string(),
  authors: z.string(),
  year: z.int().nullable(),
  container: z.string(),
  volume: z.string(),
  issue: z.string(),
  pages: z.string(),
  doi: z.string(),
  pmid: z.string(),
  issn: z.string(),
  language: z.string(),
  type: z.string(),
  abstract: z.string(),
})
export type ComparedRecord = z.infer<typeof compared>

const summary = z.object({
  records: z.int(),
  reports: z.int(),
  merged: z.int(),
  /** How many reports have several records. */
  several: z.int(),
  questions: z.int(),
  keptApart: z.int(),
  /** When duplicates were last looked for, and whether records came or went since. */
  found: z.string().nullable(),
  stale: z.boolean(),
  /** How many links each rule of the matcher made; `person` for those of persons, `earlier` where no rule was kept. */
  rules: z.array(z.object({ rule: z.string(), links: z.int() })),
  /** Duplicates that were taken out before import, as the sources say. */
  removedBefore: z.int(),
  /** Per source: records, and how many of its reports no other source gave. */
  sources: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      records: z.int(),
      removedBefore: z.int(),
      reports: z.int(),
      alone: z.int(),
    }),
  ),
  /** Reports that two sources share; indexes into `sources`, the first the smaller. */
  overlap: z.array(z.object({ a: z.int(), b: z.int(), reports: z.int() })),
})
export type DuplicateSummary = z.infer<typeof summary>

const outcome = z.enum(['pending', 'conflict', 'included', 'excluded'])

const consequence = z.object({
  /** How many records the report would have. */
  records: z.int(),
  /** Only stages at which there is something to say. */
  stages: z.array(
    z.object({
      stage: stageId,
      /** Whether it is closed to the actor, who is then told of their own votes alone. */
      blind: z.boolean(),
      /** The actor's own votes, and which would count. */
      mine: z.array(z.object({ report: z.string(), decision: z.enum(decisions), at: z.string() })),
      counts: z.enum(decisions).nullable(),
      others: z.array(z.object({ report: z.string(), member: z.string(), decision: z.enum(decisions) })),
      before: z.array(z.object({ report: z.string(), outcome })),
      after: outcome.nullable(),
    }),
  ),
})
export type Consequence = z.infer<typeof consequence>

/** All records of one report side by side, and what holds them together. */
const cluster = z.object({
  id: z.string(),
  records: z.array(compared),
  links: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      by: z.enum(['rule', 'score', 'person']),
      /** The rule of the matcher; `earlier` where none was kept, empty where a person said it. */
      rule: z.string(),
      /** The name of the person who said it, and when; empty where a rule did. */
      who: z.string(),
      at: z.string(),
      score: z.number().optional(),
      reasons: z.array(matchReason),
    }),
  ),
})
export type Cluster = z.infer<typeof cluster>

const policyChoice = z.enum(policyChoices)
const policy = z.object({
  /** A preprint and the published article. */
  preprints: policyChoice,
  /** Two versions of one living document. */
  updates: policyChoice,
  /** Two registers' entries of one trial. */
  registrations: policyChoice,
})

const mergedField = z.object({
  field: z.enum(reportFields),
  value: z.string(),
  chosenBy: z.enum(['rule', 'person']),
  /** The records that say what is shown. */
  records: z.array(z.string()),
  /** The different values, the one that is shown first. */
  options: z.array(
    z.object({
      value: z.string(),
      records: z.array(z.object({ id: z.string(), source: z.string(), entry: z.int() })),
    }),
  ),
})
export type ReportFieldValue = z.infer<typeof mergedField>

export const duplicates = {
  /** Looks for duplicates among all records; what persons have said stands. */
  find: needs('deduplicate')
    .input(z.object({}))
    .output(eventIterator(progress, z.object({ merged: z.int(), questions: z.int() }))),
  summary: needs('read').input(z.object({})).output(summary),
  /** The doubtful pairs that wait for an answer, the ones that would merge most first; before them those about one report. */
  questions: needs('read')
    .input(z.object({ ...page, first: reportId.optional() }))
    .output(
      z.object({
        total: z.int(),
        pairs: z.array(
          z.object({
            a: compared,
            b: compared,
            score: z.number(),
            /** The rule of the matcher that asks; `earlier` where none was kept. */
            rule: z.string(),
            reasons: z.array(matchReason),
            /** How many records a yes would bring together in one report. */
            gain: z.int(),
            /** The reports that the two records are in now. */
            reports: z.tuple([z.string(), z.string()]),
          }),
        ),
      }),
    ),
  /** A person's word on a pair: it stands whatever later runs think. */
  decide: needs('deduplicate')
    .input(z.object({ a: recordId, b: recordId, verdict: z.enum(['same', 'different']) }))
    .output(z.object({})),
  /**
   * Reports of more than one record, or all that the searches gave; the largest first, or by title. With a rule as
   * `summary` names it, only those that a link of that rule holds together.
   */
  merged: needs('read')
    .input(
      z.object({
        q: z.string().max(500).optional(),
        all: z.boolean().default(false),
        rule: z.string().max(100).optional(),
        order: z.enum(['records', 'title']).default('records'),
        ...page,
      }),
    )
    .output(
      z.object({
        total: z.int(),
        reports: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            authors: z.string(),
            year: z.int().nullable(),
            records: z.int(),
            /** Where the words that were searched for stand, unless title or authors have them. */
            excerpt: z.string(),
          }),
        ),
      }),
    ),
  cluster: needs('read')
    .input(z.object({ report: reportId }))
    .output(cluster),
  /** Makes each part a report of its own; records that are not named stay together in the old one. */
  split: needs('deduplicate')
    .input(z.object({ report: reportId, parts: z.array(z.array(recordId).min(1).max(500)).min(1).max(500) }))
    .output(z.object({})),
  /** Says that the records of these reports are one report, whatever kept them apart before. */
  join: needs('deduplicate')
    .input(z.object({ reports: z.array(reportId).min(2).max(50) }))
    .output(z.object({ report: z.string() })),
  /** What joining these reports would do to the votes; nothing is written. While blind, of the actor's own votes alone. */
  consequence: needs('deduplicate')
    .input(z.object({ reports: z.array(reportId).min(2).max(50) }))
    .output(consequence),
  /** Other reports that may be this one, most alike first, however they are spelt; or those most like `q`. */
  similar: needs('read')
    .input(z.object({ report: reportId, q: z.string().max(500).optional(), limit: z.int().min(1).max(50).default(10) }))
    .output(z.object({ reports: z.array(reportRow.extend({ records: z.int(), likeness: z.number() })) })),
  /** Pairs that a person held apart, perhaps those with certain words; who said so, and when. */
  keptApart: needs('read')
    .input(z.object({ q: z.string().max(500).optional(), ...page }))
    .output(
      z.object({
        total: z.int(),
        pairs: z.array(z.object({ a: compared, b: compared, who: z.string(), at: z.string() })),
      }),
    ),
  /** What each field of a report says, which records it is from, and what else there is to choose from. */
  fields: needs('read')
    .input(z.object({ report: reportId }))
    .output(z.object({ fields: z.array(mergedField) })),
  /** A person's word on which record gives a field; null: the rule's choice again. */
  chooseField: needs('deduplicate')
    .input(z.object({ report: reportId, field: z.enum(reportFields), record: recordId.nullable() }))
    .output(z.object({})),
  /** What the review counts as the same report where the field has no one answer. */
  policy: needs('read').input(z.object({})).output(policy),
  setPolicy: needs('deduplicate').input(policy).output(z.object({})),
}
