import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { match } from '#shared/domain/duplicates/match.ts'
import type { Item } from '#shared/domain/imports/item.ts'
import type { Format, ReadWarning } from '#shared/domain/imports/reading.ts'
import { Problem } from '#shared/domain/problem.ts'
import { bytesOf, fileAt } from '../imports/given-file.ts'
import { readWhole } from '../imports/reading.ts'
import { existingFile } from './open.ts'
import { answer, endProgress, showProgress } from './terminal.ts'

interface FileRead {
  file: string
  format: string
  producer?: string
  encoding: string
  records: Item[]
  warnings: { line?: number; entry?: number; message: string }[]
}

/** `read FILE...`: parses only. */
export async function readFiles(paths: readonly string[], as: Format | undefined, json: boolean): Promise<void> {
  const files: FileRead[] = []
  for (const path of paths) {
    const file = fileAt(existingFile(path))
    const { recognised, entries, warnings } = readWhole({ name: file.name, bytes: await bytesOf(file), as })
    const { format, producer, encoding } = recognised
    files.push({
      file: path,
      format,
      producer,
      encoding,
      records: entries.map((entry) => entry.item),
      warnings: warnings.map(plain),
    })
  }
  answer(json, { files }, () =>
    files
      .map(({ file, format, producer, encoding, records, warnings }) =>
        [
          `${file}: ${records.length} records (${[format, producer, encoding].filter(Boolean).join(', ')})`,
          ...warnings.map(
            ({ line, entry, message }) =>
              `  ${line === undefined ? '' : `line ${line}, `}entry ${entry ?? '?'}: ${message}`,
          ),
        ].join('\n'),
      )
      .join('\n'),
  )
}

function plain({ line, entry, message }: ReadWarning): { line?: number; entry?: number; message: string } {
  return { line, entry, message }
}

const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? undefined : String(value)))

const matchRecord = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: text,
  authors: z
    .union([z.array(z.string()), z.string().transform((one) => [one])])
    .nullish()
    .transform((value) => value ?? undefined),
  year: text,
  journal: text,
  volume: text,
  number: text,
  pages: text,
  doi: text,
  pmid: text,
  pmcid: text,
  accession: text,
  abstract: text,
  isbn: text,
  issn: text,
  type: text,
})

const matchInput = z.object({
  records: z.array(matchRecord).superRefine((records, context) => {
    const seen = new Set<string>()
    for (const [i, { id }] of records.entries()) {
      if (seen.has(id))
        context.addIssue({ code: 'custom', path: [i, 'id'], message: `another record has the id ${id}` })
      seen.add(id)
    }
  }),
})

/** `match FILE.json`: duplicate matching on plain data, for evaluation. */
export function matchFile(path: string, json: boolean): void {
  const { records } = readMatchInput(path)
  const from = performance.now()
  const run = match(records)
  for (;;) {
    const step = run.next()
    if (!step.done) {
      showProgress(step.value)
      continue
    }
    endProgress()
    const seconds = Math.round(performance.now() - from) / 1000
    const { clusters, review } = step.value
    const pairs = review.map(({ a, b, score, why }) => ({ a, b, score, why }))
    answer(
      json,
      { clusters, review: pairs, seconds },
      () => `${records.length} records, ${clusters.length} clusters, ${pairs.length} pairs to look at, ${seconds} s`,
    )
    return
  }
}

function readMatchInput(path: string): z.infer<typeof matchInput> {
  existingFile(path)
  try {
    return matchInput.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    const why =
      error instanceof z.ZodError ? `${error.issues[0]?.path.join('.')}: ${error.issues[0]?.message}` : 'it is not JSON'
    throw new Problem('wrong-match-file', `${path} is not a list of records to match: ${why}.`, { file: path })
  }
}
