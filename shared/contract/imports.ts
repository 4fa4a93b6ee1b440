import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { FORM_FIELDS, type FormField } from '../domain/imports/pasted/form.ts'
import { COLUMNS } from '../domain/imports/read/table/columns.ts'
import { entrances, otherMethods, sourceKinds } from '../domain/reviews/words.ts'
import {
  foreignReason,
  foreignReviewer,
  importId,
  memberId,
  needs,
  page,
  progress,
  reasonId,
  recordId,
  sourceId,
  stageId,
} from './base.ts'

const warning = z.object({
  line: z.int().optional(),
  entry: z.int().optional(),
  code: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  message: z.string(),
})
export type ImportWarning = z.infer<typeof warning>

/** A file whose bytes come with the call, or one that the host of this window was handed on the same machine. */
export const givenFile = z.union([z.file(), z.object({ handed: z.string().max(100) })])
export type GivenToRead = z.infer<typeof givenFile>

/** What PRISMA-S (doi 10.1186/s13643-020-01542-z) asks about one source. */
const sourceFields = {
  name: z.string().trim().min(1).max(500),
  kind: z.enum(sourceKinds),
  method: z.enum(otherMethods).optional(),
  platform: z.string().max(500).optional(),
  searched: z.iso.date().optional(),
  query: z.string().max(20_000).optional(),
  limits: z.string().max(2000).optional(),
  hits: z.int().min(0).optional(),
  removedBefore: z.int().min(0).default(0),
}

const sourceInput = z.object(sourceFields)
export type SourceInput = z.input<typeof sourceInput>

const importRow = z.object({
  id: z.string(),
  file: z.string(),
  format: z.string(),
  producer: z.string().optional(),
  encoding: z.string(),
  records: z.int(),
  warnings: z.array(warning),
  at: z.string(),
  enters: z.enum(entrances),
})

/** What a person types of a reference, each as it stands in its field. */
const referenceForm = z.object(
  Object.fromEntries(FORM_FIELDS.map((field) => [field, z.string().max(100_000).optional()])) as Record<
    FormField,
    z.ZodOptional<z.ZodString>
  >,
)

/** What a person says of a table: the row that names its columns (0 for none), and what each column holds. */
const mapping = z.object({ headerRow: z.int().min(0), columns: z.array(z.enum(COLUMNS).nullable()).max(2000) })

/** What is shown of a table to somebody who has to say what its columns are. */
const table = z.object({
  understood: z.boolean(),
  headerRow: z.int(),
  /** Its first rows, the header and what stands above it among them. */
  rows: z.array(z.array(z.string())),
  columns: z.array(
    z.object({
      name: z.string(),
      samples: z.array(z.string()),
      proposed: z.enum(COLUMNS).nullable(),
      /** From 0 to 1. */
      confidence: z.number(),
    }),
  ),
})

/** How a file is read, where a person says so: a table by a mapping, a text as a list of references that was pasted. */
const readAs = { mapping: mapping.optional(), as: z.literal('references').optional() }

const preview = z.object({
  name: z.string(),
  size: z.int(),
  /** Set where nothing can be read: a key of a sentence, and the sentence in English. */
  problem: z
    .object({
      code: z.string(),
      message: z.string(),
      data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    })
    .optional(),
  format: z.string().optional(),
  producer: z.string().optional(),
  encoding: z.string().optional(),
  /** How the file was packed, where it was, and the exports in a zip that holds several. */
  packed: z.enum(['gzip', 'zip']).optional(),
  members: z
    .array(
      z.object({
        name: z.string(),
        format: z.string(),
        producer: z.string().optional(),
        encoding: z.string(),
        entries: z.int().optional(),
      }),
    )
    .optional(),
  entries: z.int(),
  records: z.int(),
  warnings: z.array(warning),
  /** The first few records as they will look. */
  sample: z.array(
    z.object({
      title: z.string(),
      authors: z.string(),
      year: z.int().nullable(),
      container: z.string(),
      abstract: z.string(),
    }),
  ),
  /** How many records have each field. */
  filled: z.record(z.string(), z.int()),
  /** Where the file is a table: its columns, and the mapping that it was read with where that was said, now or before. */
  table: table.optional(),
  mapping: mapping.optional(),
  /** The name of an import of exactly these bytes, if there is one. */
  already: z.string().optional(),
})
export type ImportPreview = z.infer<typeof preview>

export const imports = {
  sources: needs('read')
    .input(z.object({}))
    .output(
      z.object({
        sources: z.array(
          z.object({
            id: z.string(),
            ...sourceFields,
            enters: z.enum(entrances),
            records: z.int(),
            imports: z.array(importRow),
            /** Files that were taken out; they are kept and can be brought back. */
            takenOut: z.array(z.object({ id: z.string(), file: z.string(), records: z.int(), at: z.string() })),
          }),
        ),
      }),
    ),
  /** Reads a file without keeping anything. */
  preview: needs('import')
    .input(z.object({ file: givenFile, ...readAs }))
    .output(eventIterator(progress, preview)),
  /** Reads a file into a source, new or known, whole or not at all. */
  add: needs('import')
    .input(
      z.object({
        file: givenFile,
        ...readAs,
        source: z.union([z.object({ id: sourceId }), sourceInput]),
        /** What the references are: results of a search, or the reports included in the previous version of the review. */
        enters: z.enum(['search', 'previous']).default('search'),
      }),
    )
    .output(
      eventIterator(
        progress,
        z.object({ import: z.string(), source: z.string(), records: z.int(), warnings: z.int() }),
      ),
    ),
  /** Adds one reference that was typed, to a source, new or known. A field that cannot be right is a problem. */
  enter: needs('import')
    .input(z.object({ reference: referenceForm, source: z.union([z.object({ id: sourceId }), sourceInput]) }))
    .output(z.object({ import: z.string(), source: z.string() })),
  saveSource: needs('import')
    .input(z.object({ id: sourceId, ...sourceFields }))
    .output(z.object({})),
  /** Takes an import out as a whole; its file and records stay in the review and can be brought back. */
  takeOut: needs('import')
    .input(z.object({ import: importId }))
    .output(z.object({})),
  /** Brings back an import that was taken out, with all that hung on its records. */
  bringBack: needs('import')
    .input(z.object({ import: importId }))
    .output(z.object({})),
  records: needs('read')
    .input(z.object({ source: sourceId.optional(), q: z.string().max(500).optional(), ...page }))
    .output(
      z.object({
        total: z.int(),
        records: z.array(
          z.object({
            id: z.string(),
            report: z.string(),
            title: z.string(),
            authors: z.string(),
            year: z.int().nullable(),
            container: z.string(),
            source: z.string(),
            entry: z.int(),
          }),
        ),
      }),
    ),
  /** One record: its fields and the entry exactly as it stood in the file. */
  record: needs('read')
    .input(z.object({ record: recordId }))
    .output(
      z.object({
        id: z.string(),
        report: z.string(),
        source: z.string(),
        file: z.string(),
        entry: z.int(),
        /** 0 where it is held back. */
        line: z.int(),
        item: z.record(z.string(), z.unknown()),
        /** Empty where it is held back. */
        raw: z.string(),
        /** While a stage is blind: entries of this import say what was decided in another tool. */
        withheld: z.boolean(),
      }),
    ),
  /** The imports that carry what was decided in another tool: by whom, how much and in which words, never what. */
  judgements: needs('takeOver')
    .input(z.object({}))
    .output(
      z.object({
        imports: z.array(
          z.object({
            import: z.string(),
            file: z.string(),
            source: z.string(),
            records: z.int(),
            /** Of how many records anything is said. */
            entries: z.int(),
            reviewers: z.array(
              z.object({
                tool: z.string(),
                /** Empty where the tool does not say who. */
                name: z.string(),
                decided: z.int(),
                /** Records of which they said no more than a label or a note. */
                undecided: z.int(),
              }),
            ),
            /** `n` is null while a stage is blind. */
            reasons: z.array(z.object({ label: z.string(), n: z.int().nullable() })),
            labels: z.array(z.string()),
            /** The stages that the tool names; none where it does not say at which stage it was decided. */
            stages: z.array(stageId),
            /** What was taken over already. */
            taken: z.array(
              z.object({
                stage: stageId,
                reviewers: z.array(z.object({ name: z.string(), member: z.string() })),
                at: z.string(),
                by: z.string(),
              }),
            ),
          }),
        ),
      }),
    ),
  /** Makes what was decided in another tool the votes of members, as one action; votes given here stay as they are. */
  takeOver: needs('takeOver')
    .input(
      z.object({
        import: importId,
        /** The stage of the votes; decisions of which the tool says that they are of another stage are left. */
        stage: stageId,
        /** Whose votes those of each reviewer become; of a reviewer who is not named or has no member, none. */
        reviewers: z.array(z.object({ name: foreignReviewer, member: memberId.nullable() })).max(500),
        /** What each reason becomes: one of the stage, a new one, or, where it is null or not named, a line of the note. */
        reasons: z
          .array(z.object({ label: foreignReason, reason: z.union([reasonId, z.literal('new')]).nullable() }))
          .max(500)
          .optional(),
        /** Whether labels become a line of the note; they do where nothing is said. */
        labels: z.boolean().optional(),
      }),
    )
    .output(z.object({ /** How many votes came in; null while the stage is blind. */ votes: z.int().nullable() })),
}
