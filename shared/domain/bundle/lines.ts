import { z } from 'zod'
import { factBodies } from '../facts/bodies.ts'
import type { FactKind, KeptFact } from '../facts/fact.ts'

/** A record as it is kept: its item is JSON. */
export interface KeptRecord {
  seq: number
  id: string
  import: string
  entry: number
  line: number
  item: string
  raw: string
}

/** A fact as a line: its keys in this order, its body as it is kept; a member's passphrase is nobody's and stays out. */
export function factLine({ id, action, kind, subject, at, author, body }: KeptFact): string {
  return `${JSON.stringify({ id, action, kind, subject, at, author, body: bodyOf(kind, body) })}\n`
}

function bodyOf(kind: string, text: string): unknown {
  const body = JSON.parse(text)
  if (kind !== 'member') return body
  const { passphrase: _never, ...rest } = body
  return rest
}

/** A record as a line: its keys in this order. */
export function recordLine({ seq, id, import: from, entry, line, item, raw }: KeptRecord): string {
  return `${JSON.stringify({ seq, id, import: from, entry, line, item: JSON.parse(item), raw })}\n`
}

const id = z.string().min(1).max(200)

const fact = z.strictObject({
  id,
  action: id,
  kind: z.string().refine((kind): kind is FactKind => Object.hasOwn(factBodies, kind), 'this kind is not known'),
  subject: z.string().min(1).max(2000),
  at: z.iso.datetime(),
  author: id,
  body: z.record(z.string(), z.unknown()),
})

const record = z.strictObject({
  seq: z.int().min(0),
  id,
  import: id,
  entry: z.int().min(1),
  line: z.int().min(0),
  item: z.looseObject({ type: z.string() }),
  raw: z.string(),
})

/** The row that a line is a fact of, or what is wrong with it. */
export function factIn(line: string): KeptFact | { wrong: string } {
  const parsed = parsedBy(fact, line)
  if ('wrong' in parsed) return parsed
  const { body, ...row } = parsed
  const told = factBodies[row.kind].safeParse(body)
  if (!told.success) return { wrong: issueOf(told.error) }
  return { ...row, body: JSON.stringify(body) }
}

/** The row that a line is a record of, or what is wrong with it. */
export function recordIn(line: string): KeptRecord | { wrong: string } {
  const parsed = parsedBy(record, line)
  return 'wrong' in parsed ? parsed : { ...parsed, item: JSON.stringify(parsed.item) }
}

function parsedBy<T>(schema: z.ZodType<T>, line: string): T | { wrong: string } {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return { wrong: 'it is not JSON' }
  }
  const parsed = schema.safeParse(json)
  return parsed.success ? parsed.data : { wrong: issueOf(parsed.error) }
}

function issueOf({ issues }: z.ZodError): string {
  const [first] = issues
  return `${first?.path.join('.')}: ${first?.message}`
}
