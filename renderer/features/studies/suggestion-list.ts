import type { StudySuggestion } from '#shared/contract/studies.ts'

/** What a card is known by while it is there: its reports. */
export function keyOf({ reports }: Pick<StudySuggestion, 'reports'>): string {
  return reports.map(({ id }) => id).join(' ')
}

/** The cards with those that were put off at the end, the longest put off first. */
export function laterLast<Card extends Pick<StudySuggestion, 'reports'>>(
  cards: readonly Card[],
  postponed: readonly string[],
): Card[] {
  return cards.toSorted((a, b) => postponed.indexOf(keyOf(a)) - postponed.indexOf(keyOf(b)))
}
