import type { Progress } from '#shared/contract/base.ts'
import type { ImportPreview, SourceInput } from '#shared/contract/imports.ts'
import type { Mapping } from '#shared/domain/imports/read/table/columns.ts'
import { type ImportQueue, isGoing, type QueuedFile, sourceKey } from './queued-file.ts'
import type { ReadAs } from './read-as.ts'
import { sameContent } from './same-content.ts'
import { emptyDraft, proposeSource, type SourceDraft, sourceOf } from './source-draft.ts'

type Hear = (progress: Progress) => void

/** The calls that the queue makes; the signal ends them. */
export interface QueueCalls {
  preview(file: File, how: ReadAs, signal: AbortSignal, onProgress: Hear): Promise<ImportPreview>
  /** The sources that are there already. */
  sources(): Promise<readonly { id: string; name: string }[]>
  add(
    file: File,
    how: ReadAs & { previous?: boolean },
    source: { id: string } | SourceInput,
    signal: AbortSignal,
    onProgress: Hear,
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
  let queue: ImportQueue = { files: [], drafts: {}, running: false }
  let looking = false
  let count = 0
  let allStopped = false
  /** What ends the work on each file that is being worked on. */
  const aborts = new Map<string, AbortController>()
  const listeners = new Set<() => void>()

  const set = (next: Partial<ImportQueue>) => {
    queue = { ...queue, ...next }
    for (const listener of listeners) listener()
  }
  const change = (key: string, changes: Partial<QueuedFile>) =>
    set({ files: queue.files.map((file) => (file.key === key ? { ...file, ...changes } : file)) })
  const found = (key: string) => queue.files.find((file) => file.key === key)

  /** Does something with a file that can be stopped; what it comes to is nobody's business once the file is gone. */
  async function work<Result>(
    key: string,
    doing: 'looking' | 'importing',
    run: (signal: AbortSignal) => Promise<Result>,
  ) {
    const abort = new AbortController()
    aborts.set(key, abort)
    change(key, { state: doing, progress: undefined, error: undefined, since: Date.now() })
    try {
      return await run(abort.signal)
    } catch (error) {
      change(key, abort.signal.aborted ? { state: 'stopped' } : { state: 'failed', error })
    } finally {
      aborts.delete(key)
    }
  }

  async function look() {
    if (looking) return
    looking = true
    for (let next = firstWaiting(); next; next = firstWaiting()) {
      const { key, file, as, mapping } = next
      await work(key, 'looking', async (signal) => {
        const preview = await calls.preview(file, { as, mapping }, signal, (progress) => change(key, { progress }))
        const twin = await twinOf(key, file)
        const into = found(key)?.into || (await proposeInto(next.proposal ?? proposeSource(preview)))
        signal.throwIfAborted()
        change(key, { preview, state: stateOf(preview), twin, into })
      })
    }
    looking = false
  }

  function firstWaiting(): QueuedFile | undefined {
    return queue.files.find((file) => file.state === 'waiting')
  }

  async function twinOf(key: string, file: File): Promise<QueuedFile['twin']> {
    for (const other of queue.files) {
      if (other.key === key) return undefined
      if (other.state !== 'done' && (await sameContent(other.file, file)))
        return { key: other.key, name: other.file.name }
    }
    return undefined
  }

  /** The source that a file probably belongs to: one that is there, that of a file before it, or a new one. */
  async function proposeInto(draft: SourceDraft): Promise<string> {
    const named = (await calls.sources()).find((source) => sameName(source.name, draft.name))
    if (named) return named.id
    const before = Object.entries(queue.drafts).find(
      ([, one]) => one.kind === draft.kind && sameName(one.name, draft.name),
    )
    return before?.[0] ?? newDraft(draft)
  }

  function newDraft(draft: SourceDraft): string {
    count += 1
    const key = `draft-${count}`
    set({ drafts: { ...queue.drafts, [key]: draft } })
    return key
  }

  async function importOne({ key, file, as, mapping, into, previous }: QueuedFile, made: Map<string, string>) {
    const draft = queue.drafts[into]
    const name = sourceKey({ into } as QueuedFile, queue.drafts)
    const known = draft ? made.get(name) : into
    const source = known === undefined ? sourceOf(draft ?? emptyDraft) : { id: known }
    const done = await work(key, 'importing', (signal) =>
      calls.add(file, { as, mapping, previous }, source, signal, (progress) => change(key, { progress })),
    )
    if (!done) return
    made.set(name, done.source)
    // What is still to come goes to the source that is there now.
    set({
      files: queue.files.map((one) => (sourceKey(one, queue.drafts) === name ? { ...one, into: done.source } : one)),
    })
    change(key, { state: 'done', records: done.records })
    calls.changed()
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    get: () => queue,
    /** Puts files at the end of the list. */
    add(files: readonly File[], known: Pick<QueuedFile, 'as' | 'proposal'> = {}) {
      const added = files.map((file): QueuedFile => {
        count += 1
        return { key: `file-${count}`, file, ...known, state: 'waiting', into: '', again: false }
      })
      set({ files: [...queue.files, ...added] })
      void look()
    },
    change,
    changeDraft: (key: string, draft: SourceDraft) => set({ drafts: { ...queue.drafts, [key]: draft } }),
    /** Says whether a file has the reports of the previous version; a new source of its own is then none that was searched. */
    setPrevious(key: string, previous: boolean) {
      change(key, { previous })
      const file = found(key)
      const draft = file && queue.drafts[file.into]
      const isShared = queue.files.some((one) => one.key !== key && one.into === file?.into)
      if (!file?.preview || !draft || isShared) return
      const { kind, method } = previous ? ({ kind: 'other', method: 'other' } as const) : proposeSource(file.preview)
      set({ drafts: { ...queue.drafts, [file.into]: { ...draft, kind, method } } })
    },
    /** Gives a file a new source of its own. */
    ownSource(key: string) {
      const file = found(key)
      if (file?.preview) change(key, { into: newDraft(proposeSource(file.preview)) })
    },
    remove(key: string) {
      aborts.get(key)?.abort()
      const others = queue.files.filter((file) => file.key !== key)
      set({ files: others.map((file) => (file.twin?.key === key ? { ...file, twin: undefined } : file)) })
    },
    /** Forgets what is in, or what could not be read. */
    clear: () => set({ files: queue.files.filter((file) => file.state !== 'done' && file.state !== 'unreadable') }),
    /** Looks again into a file that could not be looked into or imported. */
    retry(key: string) {
      change(key, { state: 'waiting', error: undefined, progress: undefined })
      void look()
    },
    /** Reads a table anew by what somebody says of its columns, and all others in the list that have the same columns. */
    map(key: string, mapping: Mapping | undefined) {
      const columns = columnsOf(found(key))
      set({
        files: queue.files.map((file) =>
          file.key === key || (mapping && file.state === 'unmapped' && columnsOf(file) === columns)
            ? { ...file, mapping, state: 'waiting' }
            : file,
        ),
      })
      void look()
    },
    /** Imports all files that are ready, in their order. A file that fails or is stopped does not keep the others out. */
    async start() {
      if (queue.running) return
      const todo = queue.files.filter(isGoing)
      const made = new Map<string, string>()
      allStopped = false
      set({ running: true })
      for (const { key } of todo) {
        const file = found(key)
        if (file && isGoing(file) && !allStopped) await importOne(file, made)
      }
      set({ running: false })
    },
    /** Stops what is done with one file; the others go on. */
    stopOne: (key: string) => aborts.get(key)?.abort(),
    /** Stops the import. What is in stays in, the rest stays in the list. */
    stop() {
      allStopped = true
      for (const { key, state } of queue.files) if (state === 'importing') aborts.get(key)?.abort()
    },
  }
}

function stateOf({ problem, table }: ImportPreview): QueuedFile['state'] {
  if (!problem) return 'ready'
  return problem.code === 'unknown-table' && table ? 'unmapped' : 'unreadable'
}

/** What tables with the same header in the same row have in common. */
function columnsOf(file: QueuedFile | undefined): string | undefined {
  const table = file?.preview?.table
  return table && JSON.stringify([table.headerRow, table.columns.map((column) => column.name)])
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase()
}
