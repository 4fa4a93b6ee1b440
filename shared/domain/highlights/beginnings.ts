interface Letter<T> {
  next: Map<number, Letter<T>>
  at: T | undefined
}

const newLetter = <T>(): Letter<T> => ({ next: new Map(), at: undefined })

/** Something for each of many beginnings of words, found letter by letter: what begins with none shows at once. */
export class Beginnings<T> {
  #root = newLetter<T>()

  /** What is kept for this beginning; made where there is nothing yet. */
  at(beginning: string, make: () => T): T {
    let letter = this.#root
    for (let i = 0; i < beginning.length; i++) {
      const code = beginning.charCodeAt(i)
      const next = letter.next.get(code) ?? newLetter<T>()
      letter.next.set(code, next)
      letter = next
    }
    letter.at ??= make()
    return letter.at
  }

  /** Whether a word, or two that are read as one, begins with one of these. */
  fits(form: string, more = ''): boolean {
    let letter = this.#root
    for (let i = 0; i < form.length + more.length; i++) {
      const next = letter.next.get(i < form.length ? form.charCodeAt(i) : more.charCodeAt(i - form.length))
      if (!next) return false
      if (next.at !== undefined) return true
      letter = next
    }
    return false
  }

  /** What is kept for all beginnings of a word, the shortest first. */
  of(form: string, add: (found: T) => void): void {
    let letter = this.#root
    for (let i = 0; i < form.length; i++) {
      const next = letter.next.get(form.charCodeAt(i))
      if (!next) return
      if (next.at !== undefined) add(next.at)
      letter = next
    }
  }
}
