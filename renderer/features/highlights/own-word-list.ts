import { termKey } from '#shared/domain/highlights/term.ts'
import { z } from '../../app/zod.ts'

/** A word that a member highlights for themselves. */
const word = z.object({ of: z.enum(['include', 'exclude']), text: z.string().trim().min(1).max(200) })
export type OwnWord = z.infer<typeof word>
export const ownWords = z.array(word).max(1000)

/** The words with more added; what its list has already is left out. */
export function withWords(have: readonly OwnWord[], of: OwnWord['of'], texts: readonly string[]): OwnWord[] {
  const keys = new Set(have.filter((one) => one.of === of).map((one) => termKey(one.text)))
  const added = texts.flatMap((text): OwnWord[] => {
    const trimmed = text.trim().slice(0, 200)
    const key = termKey(trimmed)
    if (trimmed === '' || keys.has(key)) return []
    keys.add(key)
    return [{ of, text: trimmed }]
  })
  return [...have, ...added]
}
