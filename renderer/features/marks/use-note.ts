import { ORPCError } from '@orpc/client'
import { useEffect, useSyncExternalStore } from 'react'
import { api, orpc, queryClient, showSaved } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { whenKept } from '../../app/typed.ts'
import { reportQuery } from '../screening/use-report.ts'
import { NoteKeeper, type NoteOf } from './note-keeper.ts'

let onProblem: (error: unknown) => void = () => undefined

const keeper = new NoteKeeper({
  save: ({ stage, report, member }, text) => api.marks.note({ stage, report, member, text }),
  onSaved({ stage, report }, text) {
    showSaved(reportQuery(stage, report).queryKey, (old) =>
      old ? { ...old, marks: { ...old.marks, note: text } } : old,
    )
    void queryClient.invalidateQueries({ queryKey: orpc.reviews.log.key(), refetchType: 'none' })
  },
  onRefused: (_, error) => onProblem(error),
  isRefusal: (error) => error instanceof ORPCError,
  backup: storage(),
})

function storage(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}

whenKept(() => keeper.flushAll())

interface Note {
  text: string
  setText: (text: string) => void
  /** Saves at once what is not saved. */
  flush: () => void
  isSaved: boolean
}

/**
 * A note that is saved while it is typed.
 *
 * @param of whose it is and on what; left out while nothing is read
 * @param saved what is saved
 */
export function useNote(of: NoteOf | undefined, saved: string): Note {
  const showProblem = useProblemToast()
  useEffect(() => {
    onProblem = showProblem
  }, [showProblem])

  const { review, member, stage, report } = of ?? {}
  useEffect(() => {
    if (review !== undefined && member !== undefined) keeper.resume(review, member)
  }, [review, member])

  // Going on to another report, or out of the room, saves what was typed on this one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these say which note it is
  useEffect(
    () => () => {
      if (of) keeper.flush(of)
    },
    [review, member, stage, report],
  )

  const typed = useSyncExternalStore(keeper.subscribe, () => of && keeper.typed(of))
  return {
    text: typed ?? saved,
    setText: (text) => of && keeper.type(of, text),
    flush: () => {
      if (of) keeper.flush(of)
    },
    isSaved: typed === undefined,
  }
}
