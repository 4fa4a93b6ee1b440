import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { decisions, maybePolicies, otherMethods, roles, sourceKinds, stageIds } from '#shared/domain/reviews/words.ts'

/** `stem:entry`: an entry, from 1, of one of the sample's files. */
const ref = z.string().regex(/^[\w-]+:\d+$/)
const label = z.object({ en: z.string(), nb: z.string() })

const source = z.object({
  name: z.string(),
  kind: z.enum(sourceKinds),
  method: z.enum(otherMethods).optional(),
  platform: z.string().optional(),
  searched: z.string().optional(),
  query: z.string().optional(),
  hits: z.int().optional(),
})

const judgement = z.object({ decision: z.enum(decisions), reason: z.string().optional(), note: z.string().optional() })

const assessed = z.object({
  report: ref,
  ...judgement.shape,
  destination: z.enum(['background', 'replaced']).optional(),
})

const review = z.object({
  title: label,
  question: label,
  members: z.array(z.object({ id: z.string(), name: z.string(), roles: z.array(z.enum(roles)) })),
  stages: z.array(
    z.object({
      id: z.enum(stageIds),
      reviewers: z.array(z.string()),
      reviewersPerReport: z.int(),
      maybe: z.enum(maybePolicies),
      blind: z.boolean(),
    }),
  ),
  criteria: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['include', 'exclude']),
      versions: z.array(z.object({ stage: z.enum(stageIds), text: label })).min(1),
    }),
  ),
  reasons: z.array(z.object({ id: z.string(), stage: z.enum(stageIds), label })),
  terms: z.array(z.object({ of: z.string(), texts: z.array(z.string()) })),
  form: z.object({
    fields: z.array(
      z.object({
        id: z.string(),
        type: z.enum(['one', 'many', 'text', 'number']),
        label,
        options: z.array(z.object({ id: z.string(), label })),
      }),
    ),
  }),
})

/** What the people of a sample did, in the order in which they did it. */
const people = z.object({
  review,
  titleAbstract: z.array(
    z.object({ report: ref, votes: z.record(z.string(), judgement), resolution: judgement.optional() }),
  ),
  /** By whoever the review assigns. */
  fullText: z.array(assessed),
  replacing: z.object({
    source,
    items: z.array(
      z.object({
        id: ref,
        title: z.string(),
        author: z.array(z.object({ family: z.string(), given: z.string() })),
        issued: z.object({ 'date-parts': z.array(z.array(z.int())) }),
        'container-title': z.string(),
        DOI: z.string(),
        abstract: z.string(),
      }),
    ),
    decisions: z.array(assessed),
  }),
  charting: z.array(
    z.object({
      report: ref,
      by: z.string(),
      answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    }),
  ),
})

export type People = z.infer<typeof people>
export type Judgement = z.infer<typeof judgement>

const sources = z.object({ sources: z.array(z.object({ stem: z.string(), file: z.string(), ...source.shape })) })
const truth = z.object({ clusters: z.array(z.array(ref)) })

export interface Sample {
  sources: z.infer<typeof sources>['sources']
  /** Which entries are one report: the answers to what the matcher asks. */
  truth: string[][]
  people: People
}

/** Reads a sample's data; throws where it is not as described here. */
export function readSample(folder: string): Sample {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  return {
    sources: sources.parse(read('sources.json')).sources,
    truth: truth.parse(read('truth.json')).clusters,
    people: people.parse(read('people.json')),
  }
}
