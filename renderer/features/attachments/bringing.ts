import type { Proposed } from '#shared/contract/attachments.ts'
import type { Progress } from '#shared/contract/base.ts'
import { clashesAmong } from '#shared/domain/attachments/clashes.ts'

type Report = NonNullable<Proposed['has']>

/** A PDF that was dropped and looked into. */
export interface Brought extends Proposed {
  key: string
  /** Whether it goes along when the files are kept. */
  ticked: boolean
  /** The report that a person chose for it; null for none of those that were proposed. */
  chosen?: Report | null
  /** The name of the file before it that is the very same. */
  twin?: string
  /** Why it could not be kept. */
  left?: string
}

/** Everything that was dropped, and what is being done with it. */
export interface Bringing {
  isOpen: boolean
  files: readonly Brought[]
  /** Files that are no PDFs by their names. */
  others: number
  work?: { doing: 'looking' | 'keeping'; done: number; total: number }
  error?: unknown
}

export const nothingBrought: Bringing = { isOpen: false, files: [], others: 0 }

export interface BringingCalls {
  propose(files: readonly File[], signal: AbortSignal): Promise<Proposed[]>
  keep(pairs: readonly KeptPair[], signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<Kept>
  forget(handed: readonly string[]): Promise<unknown>
  /** How many files go with one call. */
  batch(files: readonly File[]): number
}

interface KeptPair {
  handed: string
  name: string
  hash: string
  report: string
  by: 'doi' | 'title' | 'person'
}

export interface Kept {
  kept: number
  reports: number
  left: { handed: string; name: string; problem: string }[]
}

export type BringingStore = ReturnType<typeof createBringing>

/**
 * The PDFs that were dropped for a review: looked into one after the other, and kept when the person says so. It lives
 * outside the page, so that going to another room neither loses the list nor stops the work.
 */
export function createBringing(calls: BringingCalls) {
  let state: Bringing = nothingBrought
  let waiting: File[] = []
  let abort: AbortController | undefined
  let count = 0
  const listeners = new Set<() => void>()
  const set = (next: Partial<Bringing>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }

  async function look() {
    if (abort) return
    abort = new AbortController()
    const { signal } = abort
    const done = () => (state.work?.total ?? 0) - waiting.length
    try {
      while (waiting.length > 0) {
        const some = waiting.slice(0, Math.max(1, calls.batch(waiting)))
        const found = await calls.propose(some, signal)
        signal.throwIfAborted()
        waiting = waiting.slice(some.length)
        const brought = found.map((file): Brought => ({ ...file, key: `file-${++count}`, ticked: true }))
        set({
          files: [...state.files, ...brought],
          work: { doing: 'looking', done: done(), total: state.work?.total ?? 0 },
        })
      }
    } catch (error) {
      waiting = []
      set({ error: signal.aborted ? undefined : error })
    } finally {
      abort = undefined
      set({ work: undefined, files: settled(state.files) })
    }
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    get: () => state,
    open: () => set({ isOpen: true }),
    close: () => set({ isOpen: false }),
    /** Looks into files, also while others are being looked into. */
    add(files: readonly File[]) {
      const pdfs = files.filter((file) => file.type === 'application/pdf' || /\.pdf$/i.test(file.name))
      if (state.work?.doing === 'keeping') return
      waiting = [...waiting, ...pdfs]
      const done = state.work?.done ?? 0
      set({
        isOpen: true,
        error: undefined,
        others: state.others + files.length - pdfs.length,
        ...(waiting.length > 0 ? { work: { doing: 'looking', done, total: done + waiting.length } } : {}),
      })
      if (waiting.length > 0) void look()
    },
    /** What was looked into stays in the list; of what was being kept, nothing is. */
    stop: () => abort?.abort(),
    tick(keys: readonly string[], ticked: boolean) {
      const those = new Set(keys)
      set({ files: state.files.map((file) => (those.has(file.key) ? { ...file, ticked } : file)) })
    },
    choose(key: string, chosen: Report | null | undefined) {
      set({ files: state.files.map((file) => (file.key === key ? { ...file, chosen, left: undefined } : file)) })
    },
    /** Forgets everything that was not kept. */
    async clear() {
      const handed = state.files.map((file) => file.handed)
      set({ files: [], others: 0, error: undefined })
      if (handed.length > 0) await calls.forget(handed)
    },
    /** Keeps what goes along, as one action. Gives what came of it; nothing where it was stopped or failed. */
    async keep(): Promise<Kept | undefined> {
      const going = state.files.filter(isGoing)
      if (abort || going.length === 0) return undefined
      abort = new AbortController()
      const { signal } = abort
      set({ work: { doing: 'keeping', done: 0, total: going.length }, error: undefined })
      try {
        const pairs = going.map((file): KeptPair => {
          const { handed, name, hash } = file
          return {
            handed,
            name,
            hash,
            report: reportOf(file)?.id ?? '',
            by: file.chosen ? 'person' : (file.by ?? 'person'),
          }
        })
        const result = await calls.keep(pairs, signal, ({ done, total = going.length }) =>
          set({ work: { doing: 'keeping', done, total } }),
        )
        const left = new Map(result.left.map(({ handed, problem }) => [handed, problem]))
        const kept = new Set(going.filter(({ handed }) => !left.has(handed)).map(({ key }) => key))
        set({
          files: state.files
            .filter(({ key }) => !kept.has(key))
            .map((file) => ({ ...file, left: left.get(file.handed) })),
        })
        return result
      } catch (error) {
        set({ error: signal.aborted ? undefined : error })
        return undefined
      } finally {
        abort = undefined
        set({ work: undefined })
      }
    },
  }
}

/** Each file was matched by itself: where two are one report's, both are asked about; of two that are the same, one counts. */
function settled(files: readonly Brought[]): Brought[] {
  const clashes = clashesAmong(
    files.map(({ hash, sure, candidates }) => ({
      hash,
      certain: sure === 'certain' ? candidates[0]?.report.id : undefined,
    })),
  )
  return files.map((file, i) => {
    const { twinOf, reportTwice } = clashes[i] ?? {}
    if (twinOf !== undefined) return { ...file, twin: files[twinOf]?.name }
    return reportTwice ? { ...file, sure: 'doubtful', by: null, doubts: ['report-twice'] } : file
  })
}

/** Where a file stands in the list. */
export type Place = 'matched' | 'asked' | 'unmatched' | 'aside'

/** The list that a file is in. */
export function placeOf(file: Brought): Place {
  const { problem, has, twin, sure } = file
  const opens = problem === null || problem === 'encrypted' || problem === 'too-slow' || problem === 'too-large'
  if (!opens || has !== null || twin !== undefined) return 'aside'
  return sure === 'certain' ? 'matched' : sure === 'doubtful' ? 'asked' : 'unmatched'
}

/** The report that a file is kept as the text of, if it goes along: what a person chose stands before what was proposed. */
export function reportOf(file: Brought): Report | undefined {
  if (file.chosen !== undefined) return file.chosen ?? undefined
  return placeOf(file) === 'matched' ? file.candidates[0]?.report : undefined
}

/** Whether a file goes along when the files are kept. */
export function isGoing(file: Brought): boolean {
  return placeOf(file) !== 'aside' && file.ticked && reportOf(file) !== undefined
}

/** Whether a person is asked about a file and has not said anything. */
export function isUnanswered(file: Brought): boolean {
  return placeOf(file) === 'asked' && file.chosen === undefined
}
