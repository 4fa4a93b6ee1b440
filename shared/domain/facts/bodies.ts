import { z } from 'zod'
import { field } from '../charting/form.ts'
import { policyChoices } from '../duplicates/policy.ts'
import { COLUMNS } from '../imports/read/table/columns.ts'
import {
  decisions,
  destinations,
  maybePolicies,
  otherMethods,
  retrievalStatuses,
  roles,
  sourceKinds,
  stageIds,
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
  review: z.object({ title: text, question: text }),
  /** subject: the member's id */
  member: z.object({
    name: z.string().min(1).max(200),
    roles: z.array(z.enum(roles)),
    /** scrypt, salt and key in hex. */
    passphrase: z.object({ salt: z.string(), key: z.string() }).optional(),
    retired: z.boolean().optional(),
  }),
  /** subject: the stage's id */
  stage: z.object({
    reviewers: z.array(id),
    reviewersPerReport: z.int().min(1).max(20),
    maybe: z.enum(maybePolicies),
    blind: z.boolean(),
  }),
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
    /** Reports that come in at full text, such as the articles that replace a thesis. */
    enters: z.enum(['search', 'full-text']),
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
    decision: z.enum(['include', 'exclude']),
    reasons: z.array(id).max(50),
    note: text.optional(),
  }),
  /** subject: the report's id */
  retrieval: z.object({ report: id, status: z.enum(retrievalStatuses), why: text.optional() }),
  /** subject: the report's id */
  destination: z.object({
    report: id,
    to: z.enum(destinations).nullable(),
    replacedBy: z.array(id).optional(),
    note: text.optional(),
  }),
  /** subject: the report's id */
  study: z.object({ report: id, study: id }),
  /** subject: report/criterion/member */
  assessment: z.object({
    report: id,
    criterion: id,
    member: id,
    verdict: z.enum(verdicts).nullable(),
    quote: text.optional(),
    page: z.string().max(40).optional(),
  }),
  /** subject: `form` */
  form: z.object({ fields: z.array(field) }),
  /** subject: report/field/member */
  answer: z.object({ report: id, field: id, member: id, value: z.union([text, z.array(text), z.number(), z.null()]) }),
  /** subject: the action's id */
  undo: z.object({ action: id, undone: z.boolean() }),
} satisfies Record<string, z.ZodType>
