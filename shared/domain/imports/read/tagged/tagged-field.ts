import { joinLines } from '../../text/clean.ts'

/** One tag of an entry with its lines. */
export interface TaggedField {
  tag: string
  lines: string[]
}

/** The value of a field: its lines put together. */
export function fieldText(field: TaggedField): string {
  return field.lines.length === 1 ? (field.lines[0] ?? '').trim() : joinLines(field.lines)
}
