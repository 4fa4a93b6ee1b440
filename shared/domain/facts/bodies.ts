import { z } from 'zod'
import { answerValue, chartingForm } from '../charting/form.ts'
import { policyChoices } from '../duplicates/policy.ts'
import { flowLanguages, flowStyle, ownForm } from '../flow/design.ts'
import { COLUMNS } from '../imports/read/table/columns.ts'
import { rankingSaid } from '../ranking/said.ts'
import { checklistIds } from '../reporting/checklists/lists.ts'
import {
  attachedBy,
  awaited,
  decisions,
  destinations,
  divisions,
  entrances,
  labelColours,
  lifters,
  liftTimes,
  markKinds,
  maybePolicies,
  mostMembers,
  otherMethods,
  removalTimes,
  removers,
  retrievalStatuses,
  roles,
  sourceKinds,
  stageIds,
  threads,
  verdicts,
} from '../reviews/words.ts'

const id = z.string().min(1).max(200)
const text = z.string().max(20_000)
const stage = z.enum(stageIds)
const matchReasons = z.array(
  z.object({ code: z.string(), data: z.record(z.string(), z.union([z.string(), z.number()])).optional() }),
)
/** The name of a rule of the matcher; facts from before rules had names have none. */
const matchRule = z.string().max(200)

const policyChoice = z.enum(policyChoices)
const matchPolicy = z.object({ preprints: policyChoice, updates: policyChoice, registrations: policyChoice })

const mapping = z.object({ headerRow: z.int().min(0), columns: z.array(z.enum(COLUMNS).nullable()).max(2000) })

/** What each kind of fact says. The subject of each kind is named beside it. */
export const factBodies = {
  /** subject: `review` */
  review: z.object({
    title: text,
    question: text,
    /** Where the library's link resolver answers, with `{doi}`, `{title}` and the like in it. */
    linkResolver: text.optional(),
  }),
  /** subject: the member's id */
  member: z.object({
    name: z.string().min(1).max(200),
    roles: z.array(z.enum(roles)),
    /** scrypt, salt and key in hex. */
    passphrase: z.object({ salt: z.string(), key: z.string() }).optional(),
    retired: z.boolean().optional(),
  }),
  /** Somebody was invited to be a member from elsewhere, came, or may come no longer. subject: the invitation's id */
  invitation: z.object({
    member: id,
    expires: z.string().max(40),
    state: z.enum(['made', 'used', 'withdrawn', 'locked-out']),
  }),
  /** subject: the stage's id */
  stage: z.object({
    reviewers: z.array(id),
    reviewersPerReport: z.union([z.int().min(1).max(20), z.literal('all')]),
    maybe: z.enum(maybePolicies),
    blind: z.boolean(),
    division: z.enum(divisions).optional(),
    groups: z.record(z.string().max(200), z.array(id).max(mostMembers)).optional(),
    lift: z.object({ by: z.enum(lifters), when: z.enum(liftTimes) }).optional(),
    /** Why the blinding was lifted, or put on again, where somebody said so. */
    why: text.optional(),
  }),
  /** How ranking is used at a stage, by which model and of how many reports. subject: the stage's id */
  ranking: rankingSaid,
  /** Who screens a report, whatever the stage's division says; null gives it back to that. subject: stage/report */
  assignment: z.object({ stage, report: id, members: z.array(id).max(mostMembers).nullable() }),
  /**
   * A round of the pilot: a seeded random sample that all its reviewers screen before the rest. Closing it shows its votes
   * to everyone. Where it is to be screened again, by criteria that were made clearer, the votes cast before the
   * fact that closed it stand aside: they are kept, and count for the pilot alone. subject: the pilot's id
   */
  pilot: z.object({
    stage,
    /** From 1. */
    round: z.int().min(1),
    seed: z.int().min(0),
    /** Share of the reports that all must agree on, from 0 to 1. */
    gate: z.number().min(0).max(1),
    reviewers: z.array(id).max(mostMembers),
    state: z.enum(['open', 'closed']),
    again: z.boolean().optional(),
    note: text.optional(),
  }),
  /** A report of a pilot's sample. subject: pilot/report */
  sampled: z.object({ pilot: id, stage, report: id, position: z.int().min(0) }),
  /** subject: the criterion's id; each fact is one version */
  criterion: z.object({
    stage,
    kind: z.enum(['include', 'exclude']),
    text,
    order: z.int(),
    retired: z.boolean().optional(),
  }),
  /** subject: the reason's id */
  reason: z.object({ stage, label: text, order: z.int(), retired: z.boolean().optional() }),
  /** subject: the source's id */
  source: z.object({
    name: z.string().min(1).max(500),
    kind: z.enum(sourceKinds),
    method: z.enum(otherMethods).optional(),
    platform: text.optional(),
    /** ISO date */
    searched: z.string().max(40).optional(),
    query: text.optional(),
    limits: text.optional(),
    hits: z.int().min(0).optional(),
    removedBefore: z.int().min(0),
  }),
  /** subject: the import's id */
  import: z.object({
    source: id,
    file: z.object({ name: text, hash: z.string(), size: z.int() }),
    format: z.string(),
    producer: z.string().optional(),
    encoding: z.string(),
    entries: z.int().min(0),
    warnings: z.array(
      z.object({
        line: z.int().optional(),
        entry: z.int().optional(),
        code: z.string(),
        data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
        message: z.string(),
      }),
    ),
    /** For a table: what its columns were said to be. */
    mapping: mapping.optional(),
    /** `full-text`: reports that come in there, such as the articles that replace a thesis. `previous`: those of the previous version of the review. */
    enters: z.enum(entrances),
    /** Taken out as a whole: its records no longer count, and come back when this is undone. */
    takenOut: z.boolean().optional(),
  }),
  /** What the columns of a table were said to be. subject: the key of the table, see rememberedMapping */
  mapping: z.object({ columns: z.record(z.string(), z.enum(COLUMNS).nullable()) }),
  /** subject: both record ids, see pairSubject */
  link: z.object({
    a: id,
    b: id,
    /** `withdrawn`: a later run of the matcher no longer finds it. */
    verdict: z.enum(['same', 'different', 'withdrawn']),
    by: z.enum(['rule', 'score', 'person']),
    score: z.number().optional(),
    rule: matchRule.optional(),
    reasons: matchReasons.optional(),
  }),
  /** A pair that a person should see. subject: both record ids */
  question: z.object({
    a: id,
    b: id,
    score: z.number(),
    rule: matchRule.optional(),
    reasons: matchReasons,
    /** Place in the list: what would merge most comes first. */
    position: z.int(),
    withdrawn: z.boolean().optional(),
  }),
  /** A run of the matcher: over how many records, after which import, and by which policy. subject: `match` */
  match: z.object({ records: z.int(), newest: z.string(), policy: matchPolicy.optional() }),
  /** What counts as the same report. subject: `match-policy` */
  'match-policy': matchPolicy,
  /** Which record gives a field of a report; null for the one that the rule picks. subject: report/field */
  field: z.object({ report: id, field: z.string().min(1).max(100), record: id.nullable() }),
  /** subject: stage/report/member */
  vote: z.object({
    stage,
    report: id,
    member: id,
    decision: z.enum(decisions),
    /** The primary reason first. */
    reasons: z.array(id).max(50),
    note: text.optional(),
    /** By this the window that cast it tells it apart: one that is sent again, for its answer was lost, is said once. */
    once: z.string().max(40).optional(),
    /** Where it was given, if not here: its author is then who took it over. Never stands before a vote given here. */
    origin: z
      .object({
        tool: text,
        reviewer: text.optional(),
        import: id,
        /** Words of all reviewers together, where the tool does not part them; then the reasons are theirs as well. */
        shared: text.optional(),
      })
      .optional(),
  }),
  /** What was decided in another tool became votes here. subject: import/stage */
  takeover: z.object({
    import: id,
    stage,
    tools: z.array(text),
    /** Whose votes those of each name became; the name is empty where the tool does not say who. */
    reviewers: z.array(z.object({ name: text, member: id })),
  }),
  /** subject: stage/report */
  resolution: z.object({
    stage,
    report: id,
    /** Null reopens what was settled: the votes add up to what they did before. */
    decision: z.enum(['include', 'exclude']).nullable(),
    reasons: z.array(id).max(50),
    note: text.optional(),
    /** Where there is no third person: the voters who settled it together. */
    together: z.array(id).max(20).optional(),
  }),
  /** A conflict goes back to its voters with a question; they may vote anew. subject: stage/report */
  referral: z.object({ stage, report: id, members: z.array(id).max(20), text, withdrawn: z.boolean().optional() }),
  /** A word in a thread about a report. subject: the message's id */
  message: z.object({
    stage,
    report: id,
    thread: z.enum(threads),
    /** Whose question it is; null in the thread of a conflict. */
    member: id.nullable(),
    text,
    /** The question is answered, or the matter closed, with this. */
    closes: z.boolean().optional(),
  }),
  /** A member's own note on a report. Empty where it was taken away. subject: stage/report/member */
  note: z.object({ stage, report: id, member: id, text }),
  /** Something a member put on a report for themselves. subject: report/mark/member */
  mark: z.object({ report: id, member: id, mark: z.enum(markKinds), on: z.boolean() }),
  /**
   * A name that can be put on reports. One that the lead shares is the whole team's at once; others' own names join the
   * list when nothing is blind any more. subject: the label's id
   */
  label: z.object({
    name: z.string().trim().min(1).max(100),
    colour: z
      .int()
      .min(0)
      .max(labelColours - 1),
    shared: z.boolean(),
    /** Merged into this label, which is shown in its place wherever it was put. */
    into: id.optional(),
    retired: z.boolean().optional(),
  }),
  /** A label put on a report by a member, or taken off. subject: report/label/member */
  labelling: z.object({ report: id, label: id, member: id, on: z.boolean() }),
  /** A word or phrase that is highlighted in what is read. subject: the term's id */
  term: z.object({
    /** For what it speaks: inclusion, exclusion, or the criterion of this id. */
    of: z.union([z.literal('include'), z.literal('exclude'), id]),
    text: z.string().trim().min(1).max(200),
    order: z.int(),
    retired: z.boolean().optional(),
  }),
  /** Whether the full text is being asked for, was had, or could not be had. subject: the report's id */
  retrieval: z.object({
    report: id,
    status: z.enum(retrievalStatuses),
    why: text.optional(),
    /** Of what is being asked for: where. */
    from: text.optional(),
    /** ISO date: since when it is so, where that is another day than that on which it was said. */
    on: z.iso.date().optional(),
  }),
  /** A file of a full text, kept in the folder beside the review. subject: the attachment's id */
  attachment: z.object({
    report: id,
    /** SHA-256 in hex: what the file must still be. */
    hash: z.string().length(64),
    /** The name in the folder, and the one that it came with. */
    name: z.string().min(1).max(255),
    cameAs: text,
    size: z.int().min(0),
    pages: z.int().min(0).optional(),
    /** Whether it has text, or is pictures of pages. */
    hasText: z.boolean().optional(),
    /** How it was known whose text it is. */
    by: z.enum(attachedBy),
    removed: z.boolean().optional(),
  }),
  /** A passage that a member marked in a file, with or without a note. subject: the annotation's id */
  annotation: z.object({
    report: id,
    attachment: id,
    member: id,
    /** From 1. */
    page: z.int().min(1),
    quote: text,
    /** Where it stands on the page: [left, top, width, height] as shares of the page, from 0 to 1. */
    boxes: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])).max(200),
    colour: z
      .int()
      .min(0)
      .max(labelColours - 1),
    note: text.optional(),
    removed: z.boolean().optional(),
  }),
  /**
   * A report is taken out without a vote, or put back. Its votes stay, and count again once it is back. One of a previous
   * version of the review is taken out of this version. subject: the report's id
   */
  removal: z.object({
    report: id,
    removed: z.boolean(),
    by: z.enum(removers),
    at: z.enum(removalTimes),
    /** The tool and its rule, or the reason. */
    why: text,
  }),
  /** subject: the report's id */
  destination: z.object({
    report: id,
    to: z.enum(destinations).nullable(),
    replacedBy: z.array(id).optional(),
    /** For what a report waits that awaits classification. */
    awaits: z.enum(awaited).optional(),
    note: text.optional(),
  }),
  /** subject: the report's id */
  study: z.object({ report: id, study: id }),
  /** Which report of a study stands for it; the first where nobody says. subject: the study's id */
  main: z.object({ study: id, report: id }),
  /** Two reports that a person says are not of one study: not suggested any more. subject: both report ids, see pairSubject */
  apart: z.object({ a: id, b: id, on: z.boolean() }),
  /** subject: report/criterion/member */
  assessment: z.object({
    report: id,
    criterion: id,
    member: id,
    verdict: z.enum(verdicts).nullable(),
    quote: text.optional(),
    page: z.string().max(40).optional(),
    attachment: id.optional(),
  }),
  /** What a third person says where reviewers tag a report differently; their tags stay. subject: report/criterion */
  ruling: z.object({ report: id, criterion: id, verdict: z.enum(verdicts).nullable(), note: text.optional() }),
  /** subject: the form's id; each fact is one version */
  form: chartingForm,
  /** What a member charted. subject: report/field/member, and then /item for a field in a repeating group */
  answer: z.object({
    report: id,
    field: id,
    member: id,
    value: answerValue,
    /** Which of a repeating group. */
    item: id.optional(),
    /** Where in the full text it stands. */
    quote: text.optional(),
    page: z.string().max(40).optional(),
    attachment: id.optional(),
    note: text.optional(),
  }),
  /** A member says that they are through with a report by a form, or not any more. subject: report/form/member */
  charted: z.object({ report: id, form: id, member: id, done: z.boolean() }),
  /**
   * What stands where several charted a report: said by a third person, or by those who charted it together. Their answers
   * stay. Null takes it back. subject: report/field, and then /item
   */
  consensus: z.object({
    report: id,
    field: id,
    item: id.optional(),
    /** Whether it was settled, apart from what with: an answer can be settled to be none. */
    settled: z.boolean(),
    value: answerValue,
    note: text.optional(),
    /** Where there is no third person: those who charted it and settled it together. */
    together: z.array(id).max(20).optional(),
  }),
  /** A form of the flow that the review made for itself. subject: the form's id; each fact is one version */
  'flow-form': ownForm,
  /** How a form of the flow is drawn. subject: the form: its name, or the id of one of the review's own */
  'flow-style': flowStyle.extend({ form: id }),
  /** What stands in the figure for a label of ours, in one language; null for ours again. subject: form/lang/key */
  'flow-label': z.object({ form: id, lang: z.enum(flowLanguages), key: id, text: z.string().max(500).nullable() }),
  /** What is added to a box of the figure. subject: form/key */
  'flow-annotation': z.object({ form: id, key: id, text: z.string().max(1000).nullable() }),
  /** A number of the figure that a person sets by hand, and why; null for the computed one. subject: form/key */
  'flow-override': z.object({ form: id, key: id, n: z.int().min(0).nullable(), why: z.string().max(2000) }),
  /** Where the manuscript answers an item of a reporting checklist, and a remark. subject: list/item */
  checklist: z.object({
    list: z.enum(checklistIds),
    item: z.string().min(1).max(10),
    /** A page or a section; empty where it is taken back. */
    where: z.string().max(200),
    note: z.string().max(5000),
  }),
  /** subject: the action's id */
  undo: z.object({ action: id, undone: z.boolean() }),
} satisfies Record<string, z.ZodType>
