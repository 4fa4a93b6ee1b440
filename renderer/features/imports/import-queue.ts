import type { Progress } from '#shared/contract/base.ts'
import type { ImportPreview, SourceInput } from '#shared/contract/imports.ts'
import { emptyDraft, proposeSource, type SourceDraft, sourceOf } from './source-draft.ts'

/** A file on its way into the review. */
export interface QueuedFile {
  key: string
  file: File
  state: 'waiting' | 'looking' | 'ready' | 'unreadable' | 'importing' | 'done' | 'failed' | 'stopped'
  preview?: ImportPreview
  /** The source it goes to: one that is there, or null for the one that `draft` describes. */
  into: string | null
  draft: SourceDraft
  /** Whether a file that is in the review already shall come in once more. */
  again: boolean
  progress?: Progress
  records?: number
  error?: unknown
}

export interface ImportQueue {
  files: readonly QueuedFile[]
  /** Whether files are being imported now. */
  running: boolean
}

/** The calls that the queue makes; the signal ends them. */
export interface QueueCalls {
  preview(file: File, signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<ImportPreview>
  /** The sources that are there already. */
  sources(): Promise<readonly { id: string; name: string }[]>
  add(
    file: File,
    source: { id: string } | SourceInput,
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ): Promise<{ source: string; records: number }>
  /** Called after each file that came in. */
  changed(): void
}

export type QueueStore = ReturnType<typeof createImportQueue>

/**
 * The files that were dropped: each is looked into, one after the other, and imported when the person says so. It lives
 * outside the page, so that going to another room neither loses the list nor stops the work.
 */
export function createImportQueue(calls: QueueCalls) {
  let queue: ImportQueue = { files: [], running: false }
  let looking = false
  let count = 0
  let abort: AbortController | null = null
  const listeners = new Set<() => void>()

  const set = (next: Partial<ImportQueue>) => {
    queue = { ...queue, ...next }
    for (const listener of listeners) listener()
  }
  const change = (key: string, changes: Partial<QueuedFile>) =>
    set({ files: queue.files.map((file) => (file.key === key ? { ...file, ...changes } : file)) })

  async function look() {
    if (looking) return
    looking = true
    for (let next = firstIn('waiting'); next; next = firstIn('waiting')) {
      const { key, file } = next
      change(key, { state: 'looking' })
      try {
        const preview = await calls.preview(file, new AbortController().signal, (progress) => change(key, { progress }))
        const draft = proposeSource(preview)
        const named = (await calls.sources()).find((source) => sameName(source.name, draft.name))
        change(key, { preview, state: preview.problem ? 'unreadable' : 'ready', draft, into: named?.id ?? null })
      } catch (error) {
        change(key, { state: 'failed', error })
      }
    }
    looking = false
  }

  function firstIn(state: QueuedFile['state']): QueuedFile | undefined {
    return queue.files.find((file) => file.state === state)
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    get: () => queue,
    add(files: readonly File[]) {
      const added = files.map((file): QueuedFile => {
        count += 1
        return { key: `file-${count}`, file, state: 'waiting', into: null, draft: emptyDraft, again: false }
      })
      set({ files: [...queue.files, ...added] })
      void look()
    },
    change,
    remove: (key: string) => set({ files: queue.files.filter((file) => file.key !== key) }),
    /** Forgets what is in, or what could not be read. */
    clear: () => set({ files: queue.files.filter((file) => file.state !== 'done' && file.state !== 'unreadable') }),
    /** Looks again into a file that could not be looked into or imported. */
    retry(key: string) {
      change(key, { state: 'waiting', error: undefined, progress: undefined })
      void look()
    },
    /** Imports all files that are ready, in their order. A file that fails does not keep the others out. */
    async start() {
      if (queue.running) return
      const todo = queue.files.filter(isGoing)
      abort = new AbortController()
      const made = new Map<string, string>()
      set({ running: true })
      for (const { key } of todo) {
        const file = queue.files.find((one) => one.key === key)
        if (!file || abort.signal.aborted) continue
        const name = sourceKey(file)
        const known = file.into ?? made.get(name)
        change(key, { state: 'importing', progress: undefined, error: undefined })
        try {
          const source = known === undefined ? sourceOf(file.draft) : { id: known }
          const done = await calls.add(file.file, source, abort.signal, (progress) => change(key, { progress }))
          made.set(name, done.source)
          change(key, { state: 'done', records: done.records })
          calls.changed()
        } catch (error) {
          change(key, abort.signal.aborted ? { state: 'stopped' } : { state: 'failed', error })
        }
      }
      set({ running: false })
    },
    stop: () => abort?.abort(),
  }
}

/** Whether this file will be imported when the person says go. */
export function isGoing(file: QueuedFile): boolean {
  return (file.state === 'ready' || file.state === 'stopped') && (file.preview?.already === undefined || file.again)
}

/** Files of new sources with the same name and kind go to one source. */
export function sourceKey(file: QueuedFile): string {
  return file.into ?? `${file.draft.kind} ${file.draft.name.trim().toLocaleLowerCase()}`
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase()
}
