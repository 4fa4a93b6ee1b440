/**
 * What was last said of things that are said as a whole, be it answered yet or not. A part that is changed is put to this and
 * not to an older answer of the server, which would take back the part that was said a moment before.
 */
export class Newest<Value> {
  #said = new Map<string, Value>()

  /**
   * What a thing is as far as this window knows.
   *
   * @param saved what the server said of it last
   */
  of(key: string, saved: Value): Value {
    return this.#said.has(key) ? (this.#said.get(key) as Value) : saved
  }

  /** Says what a thing is now; from when it shows as saved, or is refused, the server's word holds again. */
  say<Answer>(key: string, value: Value, call: () => Promise<Answer>): Promise<Answer> {
    const kept = { value }
    this.#said.set(key, value)
    this.#latest.set(key, kept)
    const forget = () => {
      if (this.#latest.get(key) !== kept) return
      this.#latest.delete(key)
      this.#said.delete(key)
    }
    const answer = call()
    answer.then(forget, forget)
    return answer
  }

  #latest = new Map<string, { value: Value }>()
}
