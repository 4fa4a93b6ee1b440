/** A country as it is picked. */
interface Named {
  /** Its code. */
  id: string
  label: string
}

/** The countries whose names begin so, then those in which a word does; a code finds its country first. */
export function findCountries<Country extends Named>(all: readonly Country[], search: string): Country[] {
  const wanted = plain(search)
  if (wanted === '') return [...all]
  const rank = ({ id, label }: Named) => {
    const name = plain(label)
    if (plain(id) === wanted) return 0
    if (name.startsWith(wanted)) return 1
    return name.split(/[\s(-]+/).some((word) => word.startsWith(wanted)) ? 2 : 3
  }
  return all
    .map((one) => ({ one, rank: rank(one) }))
    .filter((found) => found.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one)
}

/** Without accents, so that `aland` finds Åland for whoever lacks the key. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().toLowerCase()
}
