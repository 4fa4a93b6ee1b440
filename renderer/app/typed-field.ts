/**
 * What saving came to: under way, or at once where nothing is given; `refused` for what cannot be saved as it stands, `held` for
 * what is not to be saved before the person said so.
 */
export type Saving = Promise<unknown> | 'refused' | 'held' | undefined

/** What a person typed that is not known to be saved. */
export interface TypedState {
  /** Null where the field shows what is saved. */
  readonly text: string | null
  /** What was `refused` or `held`, or `failed` to be saved, is not sent again by itself: it was told, and still stands there. */
  readonly state: 'typing' | 'saving' | 'refused' | 'held' | 'failed'
}

const untouched: TypedState = { text: null, state: 'typing' }

/**
 * A field between what a person types and what the server says. What was typed stands in it until it is saved, whatever
 * answers come in between: an answer may be older than the letter. What could not be saved stays.
 */
export class TypedField {
  #at = untouched
  /** What was saved when it was refused: something newer takes its place, such as an answer that was taken from the text. */
  #beside = ''
  #saved: string
  #save: (text: string) => Saving
  #pause: number | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #listeners = new Set<() => void>()

  /**
   * @param saved what is saved
   * @param save saves what was typed; has to show it as saved before it settles
   * @param pause how long a pause in typing is that saves it, in ms; left out where leaving the field does
   */
  constructor(saved: string, save: (text: string) => Saving, pause?: number) {
    this.#saved = saved
    this.#save = save
    this.#pause = pause
  }

  get = (): TypedState => this.#at

  /** Tells each change. Gives how to stop listening. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** The server says what is saved, and the page how to save. */
  see(saved: string, save: (text: string) => Saving): void {
    this.#saved = saved
    this.#save = save
    if (this.#at.state === 'refused' && saved !== this.#beside) this.forget()
  }

  type = (text: string): void => {
    this.#put({ text, state: 'typing' })
    clearTimeout(this.#timer)
    if (this.#pause !== undefined) this.#timer = setTimeout(this.keep, this.#pause)
  }

  /** Gives up what was typed. */
  forget = (): void => {
    clearTimeout(this.#timer)
    this.#put(untouched)
  }

  /** Saves what was typed and tells whether there was something to save; what was refused is left as it is. */
  keep = (): boolean => {
    clearTimeout(this.#timer)
    const { text, state } = this.#at
    if (text === null || state !== 'typing') return false
    if (text.trim() === this.#saved.trim()) {
      this.#put(untouched)
      return false
    }
    // Said before it is asked for, so that what asks does not find it here once more.
    const sent: TypedState = { text, state: 'saving' }
    this.#put(sent)
    const saving = this.#save(text)
    if (saving === undefined) this.#settle(sent, untouched)
    else if (saving === 'refused') {
      this.#beside = this.#saved
      this.#settle(sent, { text, state: 'refused' })
    } else if (saving === 'held') this.#settle(sent, { text, state: 'held' })
    else
      saving.then(
        () => this.#settle(sent, untouched),
        () => this.#settle(sent, { text, state: 'failed' }),
      )
    return saving !== 'refused' && saving !== 'held'
  }

  /** The person leaves the field: what could not be saved is tried once more. */
  leave = (): void => {
    if (this.#at.text !== null && this.#at.state !== 'saving') this.#put({ ...this.#at, state: 'typing' })
    this.keep()
  }

  /** What became of something that was sent; what was typed since is none of it. */
  #settle(sent: TypedState, next: TypedState): void {
    if (this.#at === sent) this.#put(next)
  }

  #put(next: TypedState): void {
    if (next === this.#at) return
    this.#at = next
    for (const listener of this.#listeners) listener()
  }
}
