interface Letter {
  next: Map<number, Letter>
  ends: boolean
}

/** A stemmer changes at most so many letters at the end of what it leaves: studies gives studi, and so does study. */
const loose = 2

const newLetter = (): Letter => ({ next: new Map(), ends: false })

/**
 * With what the words of some terms begin, so far as no stemmer touches it. Almost every word of a text begins with
 * something else, which shows in its first letters: those are not even stemmed.
 */
export class Beginnings {
  #root = newLetter()

  /** A word of a term, by its stem. */
  add(stem: string): void {
    let letter = this.#root
    for (let at = 0; at < Math.max(1, stem.length - loose); at++) {
      const code = stem.charCodeAt(at)
      const next = letter.next.get(code) ?? newLetter()
      letter.next.set(code, next)
      letter = next
    }
    letter.ends = true
  }

  /** Whether a word, or two that are read as one, may be a word of a term. */
  fits(form: string, more = ''): boolean {
    let letter: Letter | undefined = this.#root
    for (let at = 0; at < form.length + more.length; at++) {
      letter = letter.next.get(at < form.length ? form.charCodeAt(at) : more.charCodeAt(at - form.length))
      if (!letter) return false
      if (letter.ends) return true
    }
    return false
  }
}
