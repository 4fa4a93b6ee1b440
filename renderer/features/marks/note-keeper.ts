import type { StageId } from '#shared/domain/reviews/words.ts'

/** Whose note it is, and on what. */
export interface NoteOf {
  /** The review's path: a window may open another. */
  review: string
  member: string
  stage: StageId
  report: string
}

/** Where what is typed is kept until the server has it: the window's own storage. */
export type Backup = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

interface KeeperOptions {
  /** Sends a note; settles once it is on disk. Notes are kept in the order in which they are sent. */
  save: (of: NoteOf, text: string) => Promise<unknown>
  onSaved: (of: NoteOf, text: string) => void
  /** Tells that a note was refused; what is no refusal, such as a broken connection, is tried again. */
  onRefused: (of: NoteOf, error: unknown) => void
  isRefusal: (error: unknown) => boolean
  backup?: Backup
  /** How long a pause in typing is, and how long to wait before trying again, in ms. */
  pause?: number
  patience?: number
}

interface Entry {
  of: NoteOf
  text: string
  timer?: ReturnType<typeof setTimeout>
  /** What is under way to the server: the latest, where there are several. */
  sent?: string
  /** Left from before: a refusal of it says nothing of what the person is doing now. */
  isOld?: boolean
}

const prefix = 'parallax.note '

/**
 * Keeps what is typed until it is saved: a pause saves it, and leaving does at once. What cannot be sent now is kept, also
 * over the end of the window, and sent when it can be; so that nothing that was typed is lost.
 */
export class NoteKeeper {
  #options: KeeperOptions
  #entries = new Map<string, Entry>()
  #listeners = new Set<() => void>()

  constructor(options: KeeperOptions) {
    this.#options = options
  }

  /** What was typed and is not saved yet. */
  typed(of: NoteOf): string | undefined {
    return this.#entries.get(keyOf(of))?.text
  }

  type(of: NoteOf, text: string): void {
    const entry = this.#entries.get(keyOf(of)) ?? { of, text }
    entry.text = text
    entry.isOld = false
    this.#entries.set(keyOf(of), entry)
    this.#back(entry)
    this.#later(entry, this.#options.pause ?? 600)
    this.#changed()
  }

  /** Saves this note at once, if something of it is not saved. Tells whether there was something to send. */
  flush(of: NoteOf): boolean {
    const entry = this.#entries.get(keyOf(of))
    return entry !== undefined && this.#send(entry)
  }

  /** Saves all of them at once. Tells whether there was something to send. */
  flushAll(): boolean {
    return [...this.#entries.values()].map((entry) => this.#send(entry)).includes(true)
  }

  /** Takes up what was left from before by this person: an earlier window, or an earlier turn at this one. */
  resume(review: string, member: string): void {
    const { backup } = this.#options
    if (!backup) return
    for (const key of keysOf(backup)) {
      const of = noteOf(key)
      if (!of || of.review !== review || of.member !== member || this.#entries.has(keyOf(of))) continue
      const text = backup.getItem(key)
      if (text === null) continue
      const entry: Entry = { of, text, isOld: true }
      this.#entries.set(keyOf(of), entry)
      this.#send(entry)
    }
    this.#changed()
  }

  /** Tells each change. Gives how to stop listening. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Sends what was not sent, behind what is under way: whatever is said next is said after it. */
  #send(entry: Entry): boolean {
    clearTimeout(entry.timer)
    const { of, text } = entry
    if (entry.sent === text) return false
    entry.sent = text
    this.#options.save(of, text).then(
      () => {
        if (entry.text === text) this.#forget(entry)
        this.#options.onSaved(of, text)
        this.#changed()
      },
      (error) => {
        // Of several under way, the latest tells what became of them.
        if (entry.sent !== text) return
        entry.sent = undefined
        if (this.#options.isRefusal(error)) {
          // Not tried again by itself; it is still in the window's storage for when its member is back.
          this.#entries.delete(keyOf(of))
          if (!entry.isOld) this.#options.onRefused(of, error)
        } else this.#later(entry, this.#options.patience ?? 2000)
        this.#changed()
      },
    )
    return true
  }

  #later(entry: Entry, ms: number): void {
    clearTimeout(entry.timer)
    entry.timer = setTimeout(() => this.#send(entry), ms)
  }

  #back({ of, text }: Entry): void {
    try {
      this.#options.backup?.setItem(prefix + keyOf(of), text)
    } catch {
      // A browser may refuse storage, or have no room; then the note is safe from the next pause on.
    }
  }

  #forget(entry: Entry): void {
    this.#entries.delete(keyOf(entry.of))
    this.#options.backup?.removeItem(prefix + keyOf(entry.of))
  }

  #changed(): void {
    for (const listener of this.#listeners) listener()
  }
}

function keyOf({ review, member, stage, report }: NoteOf): string {
  return JSON.stringify([member, stage, report, review])
}

function noteOf(key: string): NoteOf | undefined {
  if (!key.startsWith(prefix)) return undefined
  try {
    const [member, stage, report, review] = JSON.parse(key.slice(prefix.length))
    return { review, member, stage, report }
  } catch {
    return undefined
  }
}

function keysOf(backup: Backup): string[] {
  return Array.from({ length: backup.length }, (_, i) => backup.key(i)).filter((key) => key !== null)
}
