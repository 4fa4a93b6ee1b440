import { z } from 'zod'

const person = z.object({
  family: z.string().optional(),
  given: z.string().optional(),
  suffix: z.string().optional(),
  literal: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
})
const people = z.array(person).min(1)
const date = z.object({ 'date-parts': z.array(z.array(z.number())).optional(), raw: z.string().optional() })

/** The fields of a record as lines to read, by their CSL names and in their order; what is empty is left out. */
export function fieldTexts(item: Record<string, unknown>): { name: string; text: string }[] {
  return Object.entries(item)
    .filter(([name]) => name !== 'custom' && name !== 'id')
    .map(([name, value]) => ({ name, text: textOf(value) }))
    .filter(({ text }) => text !== '')
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  const names = people.safeParse(value)
  if (names.success && names.data.some((name) => name.family ?? name.literal)) return names.data.map(nameOf).join('; ')
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('; ')
  const day = date.safeParse(value)
  if (!day.success) return ''
  const parts = day.data['date-parts']?.map((part) => part.map((n) => String(n).padStart(2, '0')).join('-')).join(' – ')
  return parts || (day.data.raw ?? '')
}

function nameOf(name: z.infer<typeof person>): string {
  if (name.literal) return name.literal
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
  return [family, name.given, name.suffix].filter(Boolean).join(', ')
}
