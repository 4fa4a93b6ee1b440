/**
 * What was last said of things that are said as a whole, be it answered yet or not. A part that is changed is put to this and
 * not to an older answer of the server, which would take back the part that was said a moment before.
 */
export class Newest<Value> {
  #said = new Map<string, { value: Value }>()

  /**
   * What a thing is as far as this window knows.
   *
   * @param saved what the server said of it last
   */
  of(key: string, saved: Value): Value {
    const said = this.#said.get(key)
    return said ? said.value : saved
  }

  /** Says what a thing is now. From when it shows as saved, or is refused, the server's word holds again. */
  say<Answer>(key: string, value: Value, call: () => Promise<Answer>): Promise<Answer> {
    const said = { value }
    this.#said.set(key, said)
    const forget = () => {
      if (this.#said.get(key) === said) this.#said.delete(key)
    }
    const answer = call()
    answer.then(forget, forget)
    return answer
  }
}
