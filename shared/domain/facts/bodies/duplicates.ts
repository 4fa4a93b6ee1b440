import { z } from 'zod'
import { policyChoices } from '../../duplicates/policy.ts'
import { id } from './common.ts'

const matchReasons = z.array(
  z.object({ code: z.string(), data: z.record(z.string(), z.union([z.string(), z.number()])).optional() }),
)
/** The name of a rule of the matcher; facts from before rules had names have none. */
const matchRule = z.string().max(200)
const policyChoice = z.enum(policyChoices)
const matchPolicy = z.object({ preprints: policyChoice, updates: policyChoice, registrations: policyChoice })

/** Facts of which records are one report. The subject of each kind is named beside it. */
export const duplicatesBodies = {
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
}
