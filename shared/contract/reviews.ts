import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { factGroups } from '../domain/facts/groups.ts'
import { exportFormats } from '../domain/imports/write-formats.ts'
import { decisions, divisions, lifters, liftTimes, maybePolicies, mostMembers, roles } from '../domain/reviews/words.ts'
import { criterionId, memberId, needs, page, progress, reasonId, reportId, seed, sourceId, stageId } from './base.ts'
import { removed } from './screening.ts'

const title = z.string().trim().min(1).max(500)
const question = z.string().max(5000)
const name = z.string().trim().min(1).max(200)
const passphrase = z.string().min(1).max(500)

const stageSettings = z.object({
  id: stageId,
  reviewers: z.array(memberId).max(mostMembers),
  reviewersPerReport: z.union([z.int().min(1).max(20), z.literal('all')]),
  maybe: z.enum(maybePolicies),
  blind: z.boolean(),
  division: z.enum(divisions),
  /** Reviewers by source id or language code, for a division by these. */
  groups: z.record(z.string().max(200), z.array(memberId).max(mostMembers)),
  lift: z.object({ by: z.enum(lifters), when: z.enum(liftTimes) }),
})
/** What is left out stays as it was. */
const stageChange = stageSettings.partial({ division: true, groups: true, lift: true })

const stage = stageSettings.extend({
  /** Since when, by whom and why the stage is not blind, where it was. */
  lifted: z.object({ at: z.string(), by: z.string(), why: z.string() }).nullable(),
})

/** Which reports of a stage are assigned by hand: those that all of this is true of. */
const assignment = z.object({
  stage: stageId,
  /** Whom they are given to; null gives them back to the stage's division. */
  members: z.array(memberId).min(1).max(mostMembers).nullable(),
  /** How many of the members each report is given to, so that all have as much to do; `all`: each of them every report. */
  perReport: z.union([z.int().min(1).max(20), z.literal('all')]).default('all'),
  /** These and no others; else all of the stage. */
  reports: z.array(reportId).max(1_000_000).optional(),
  sources: z.array(sourceId).max(1000).optional(),
  /** Codes; the empty one for reports that name none. */
  languages: z.array(z.string().max(200)).max(1000).optional(),
  years: z.object({ from: z.int().nullable(), to: z.int().nullable() }).optional(),
  /** `nobody`: those that nobody screens; `few`: those that fewer screen than the stage asks for. */
  screenedBy: z.enum(['nobody', 'few']).optional(),
  /** At most so many of them, drawn at random. */
  random: z.int().min(1).max(1_000_000).optional(),
  /** Of the drawing, and of who gets which. */
  seed,
})

/** Who screens how much, before and after. */
const shares = z.object({
  members: z.array(
    z.object({
      member: z.string(),
      name: z.string(),
      before: z.int(),
      after: z.int(),
      gained: z.int(),
      lost: z.int(),
      /** How many of those that are theirs no more they voted on; null for others while the stage is closed. */
      votedOnLost: z.int().nullable(),
    }),
  ),
  nobody: z.object({ before: z.int(), after: z.int() }),
  few: z.object({ before: z.int(), after: z.int() }),
})
export type StageShares = z.infer<typeof shares>

const outcome = z.enum(['pending', 'conflict', 'included', 'excluded'])

/** A criterion in the words that are in force somewhere. */
const inForce = {
  kind: z.enum(['include', 'exclude']),
  text: z.string(),
  /** From 1; grows each time the wording changes, at whichever stage. */
  version: z.int(),
}

const criterion = z.object({
  id: z.string(),
  /** Where it was first said to count; the words beside are those in force there. */
  stage: stageId,
  ...inForce,
  order: z.int(),
  /** The words in force at each stage; a stage where it does not count is not there. */
  at: z.partialRecord(stageId, z.object(inForce)),
  /** All its wordings, oldest first, and at which stage each was said. */
  versions: z.array(z.object({ version: z.int(), stage: stageId, text: z.string(), at: z.string() })),
})
export type Criterion = z.infer<typeof criterion>

const reason = z.object({ id: z.string(), stage: stageId, label: z.string(), order: z.int() })
export type Reason = z.infer<typeof reason>

const setup = z.object({
  title: z.string(),
  question: z.string(),
  /** Where the library's link resolver answers: see `shared/domain/fulltext/resolver.ts`; empty where none is known. */
  linkResolver: z.string(),
  stages: z.array(stage),
  criteria: z.array(criterion),
  reasons: z.array(reason),
  members: z.array(
    z.object({ id: z.string(), name: z.string(), roles: z.array(z.enum(roles)), passphrase: z.boolean() }),
  ),
})
export type Setup = z.infer<typeof setup>

/** A number on the map, or null where the viewer may not know it. */
const count = z.int().nullable()

const map = z.object({
  identified: z.object({ records: z.int(), sources: z.int(), removedBefore: z.int() }),
  duplicates: z.object({ merged: z.int(), questions: z.int() }),
  screening: z.object({
    reports: z.int(),
    /** Before anybody screened them. */
    removed: z.int(),
    mine: z.object({ assigned: z.int(), left: z.int() }).nullable(),
  }),
  /** Of both stages, and of each that the viewer may know of. */
  conflicts: z.object({
    all: count,
    left: count,
    stages: z.array(z.object({ stage: stageId, all: z.int(), left: z.int() })),
  }),
  fullText: z.object({
    reports: count,
    excluded: count,
    mine: z.object({ assigned: z.int(), left: z.int() }).nullable(),
  }),
  included: z.object({ reports: count, studies: count }),
})
export type ReviewMap = z.infer<typeof map>

const judgement = z.enum(decisions).nullable()
const undone = z.object({
  /** The kinds of fact that the gesture consisted of, or null where there was nothing to undo. */
  undone: z
    .object({
      kinds: z.array(z.string()),
      facts: z.int(),
      report: z.string().optional(),
      title: z.string().optional(),
      /** Where it was one vote of the actor: what the vote was, and what it is now; null for none. */
      vote: z.object({ stage: stageId, before: judgement, now: judgement }).optional(),
    })
    .nullable(),
})

const logEntry = z.object({
  id: z.string(),
  at: z.string(),
  author: z.string(),
  kind: z.string(),
  subject: z.string(),
  body: z.record(z.string(), z.unknown()),
  /** The report that it is about now, if it is about one, and its title. */
  report: z.string().optional(),
  title: z.string().optional(),
  /** The name of the label that was put on it or taken off, as it is called now. */
  label: z.string().optional(),
  undone: z.boolean(),
})
export type LogEntry = z.infer<typeof logEntry>

const timeline = z.object({
  report: z.string(),
  title: z.string(),
  /** Its records, in the order of the review, and where each came from. */
  records: z.array(
    z.object({ id: z.string(), source: z.string(), file: z.string(), entry: z.int(), import: z.string() }),
  ),
  /** What it stands at, of stages whose outcomes the actor may know; nothing of those where nobody judged it. */
  standing: z.array(
    z.object({
      stage: stageId,
      outcome: z.enum(['pending', 'conflict', 'included', 'excluded']),
      by: z.enum(['votes', 'resolution', 'replacement', 'previous']).nullable(),
      reason: z.string().nullable(),
    }),
  ),
  removed: removed.nullable(),
  /** Included in the previous version of the review. */
  previous: z.boolean(),
  entries: z.array(
    logEntry.extend({
      /** The author's name; empty for the command line. */
      name: z.string(),
      /** The record of an import that is one of its, or the two of a link. */
      records: z.array(z.string()),
      /** The name of what the fact names by id: a member, a criterion, a reason, a report, a round. */
      names: z.record(z.string(), z.string()),
    }),
  ),
})
export type Timeline = z.infer<typeof timeline>

/** Which facts of the log. */
const logFilter = {
  groups: z.array(z.enum(factGroups)).optional(),
  /** Who said them: ids of members, or `terminal`. */
  members: z.array(memberId).max(mostMembers).optional(),
  /** From this time on. */
  from: z.iso.datetime().optional(),
  /** Before this time. */
  to: z.iso.datetime().optional(),
  /** Words in the title of the report that they are about. */
  q: z.string().max(500).optional(),
  /** Only what was taken back, or only what was not. */
  undone: z.boolean().optional(),
}
export type LogFilter = z.infer<z.ZodObject<typeof logFilter>>

export const reviews = {
  /** The reviews of the host's folder and those opened before, the last opened first. */
  list: needs('own')
    .input(z.object({}))
    .output(
      z.object({
        folder: z.string(),
        reviews: z.array(
          z.object({
            path: z.string(),
            name: z.string(),
            title: z.string(),
            opened: z.string(),
            missing: z.boolean(),
          }),
        ),
      }),
    ),
  /** Makes a review file, opens it and signs nobody in. The first member is its lead. */
  create: needs('own')
    .input(
      z.object({
        /** Where the user chose to keep it; else in the host's folder under a name made from the title. */
        path: z.string().max(4000).optional(),
        title,
        question,
        members: z
          .array(z.object({ name, roles: z.array(z.enum(roles)).min(1), passphrase: passphrase.optional() }))
          .min(1)
          .max(mostMembers),
        stages: z.array(
          z.object({
            id: stageId,
            reviewersPerReport: stageSettings.shape.reviewersPerReport,
            maybe: z.enum(maybePolicies),
            blind: z.boolean(),
            division: z.enum(divisions).optional(),
            lift: stageSettings.shape.lift.optional(),
          }),
        ),
        criteria: z.array(z.object({ stage: stageId, kind: z.enum(['include', 'exclude']), text: title })).max(200),
        reasons: z.array(z.object({ stage: stageId, label: title })).max(200),
      }),
    )
    .output(z.object({ path: z.string() })),
  open: needs('own')
    .input(z.object({ path: z.string().max(4000) }))
    .output(z.object({ path: z.string(), title: z.string() })),
  /** Plays the sample review into a new file of the host's folder, opens it, and tells how far it is. */
  sample: needs('own')
    .input(z.object({ lang: z.enum(['en', 'nb']).default('en') }))
    .output(eventIterator(progress, z.object({ path: z.string() }))),
  close: needs('own').input(z.object({})).output(z.object({})),
  setup: needs('read').input(z.object({})).output(setup),
  map: needs('read').input(z.object({})).output(map),
  /** What is left out stays as it was. */
  describe: needs('setUp')
    .input(z.object({ title, question, linkResolver: z.string().max(2000).optional() }))
    .output(z.object({})),
  saveStage: needs('setUp').input(stageChange).output(z.object({})),
  /** By what the reports of a stage can be divided; null where it may not be known yet which they are. */
  stageReports: needs('setUp')
    .input(z.object({ stage: stageId }))
    .output(
      z.object({
        reports: z.int().nullable(),
        sources: z.array(z.object({ id: z.string(), name: z.string(), reports: z.int() })),
        /** The code is empty for reports that name none. */
        languages: z.array(z.object({ code: z.string(), reports: z.int() })),
        years: z.object({ from: z.int(), to: z.int() }).nullable(),
      }),
    ),
  /** What would follow if a stage were set up so; nothing is kept. */
  previewStage: needs('setUp')
    .input(stageChange)
    .output(
      z.object({
        /** Null where it may not be known yet which reports are at the stage. */
        shares: shares.nullable(),
        votesNeeded: z.object({ before: z.int(), after: z.int() }),
        /** Of how many reports each outcome becomes which; null while the stage is closed, for that tells votes. */
        outcomes: z.array(z.object({ before: outcome, after: outcome, reports: z.int() })).nullable(),
      }),
    ),
  /** Lifts a stage's blinding, as its rule allows. */
  liftBlind: needs('lift')
    .input(z.object({ stage: stageId, why: z.string().trim().max(2000).optional() }))
    .output(z.object({})),
  /** Puts the blinding on again. What was seen is seen. */
  blindAgain: needs('lift')
    .input(z.object({ stage: stageId, why: z.string().trim().max(2000).optional() }))
    .output(z.object({})),
  /** What assigning these by hand would change; nothing is kept. */
  previewAssignment: needs('setUp')
    .input(assignment)
    .output(z.object({ reports: z.int(), changed: z.int(), shares: shares.nullable() })),
  /** Says who screens these, as one gesture. Tells how far it is; where it breaks off, what is done is done. */
  assign: needs('setUp')
    .input(assignment)
    .output(eventIterator(progress, z.object({ changed: z.int() }))),
  /** A changed wording is a new version; the earlier ones are kept. */
  saveCriterion: needs('setUp')
    .input(
      z.object({
        id: criterionId.optional(),
        stage: stageId,
        kind: z.enum(['include', 'exclude']),
        text: title,
        order: z.int().optional(),
        retired: z.boolean().default(false),
      }),
    )
    .output(z.object({ id: z.string() })),
  saveReason: needs('setUp')
    .input(
      z.object({
        id: reasonId.optional(),
        stage: stageId,
        label: title,
        order: z.int().optional(),
        retired: z.boolean().default(false),
      }),
    )
    .output(z.object({ id: z.string() })),
  /** Takes back the actor's own latest gesture in this review. */
  undo: needs('read').input(z.object({})).output(undone),
  /** Brings back what the actor took back last, unless they have done something else since. */
  redo: needs('read').input(z.object({})).output(undone),
  /** The facts that the actor may know of, newest first, with how many there are of each group and by each author. */
  log: needs('read')
    .input(z.object({ ...logFilter, ...page }))
    .output(
      z.object({
        total: z.int(),
        entries: z.array(logEntry),
        groups: z.array(z.object({ group: z.enum(factGroups), n: z.int() })),
        authors: z.array(z.object({ author: z.string(), n: z.int() })),
      }),
    ),
  /** Why a report is here: what happened to it and its records, as far as the actor may know, oldest first. */
  timeline: needs('read')
    .input(z.object({ report: reportId }))
    .output(timeline),
  /** A list written as a file for other programs: text in UTF-8 as it is, a workbook as base64. */
  export: needs('read')
    .input(
      z.object({
        what: z.enum(['records', 'reports', 'included', 'excluded', 'conflicts', 'votes', 'chart', 'criteria', 'log']),
        format: z.enum(exportFormats),
        /** With what was decided of each report, as far as the actor may know it. */
        decisions: z.boolean().default(false),
        /** Of the log: which facts. */
        filter: z.object(logFilter).optional(),
      }),
    )
    .output(
      z.object({ name: z.string(), encoding: z.enum(['utf8', 'base64']), content: z.string(), entries: z.int() }),
    ),
}
