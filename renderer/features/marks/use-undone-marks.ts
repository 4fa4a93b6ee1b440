import { useUndone } from '../screening/use-undone.ts'

/** Tells on which report a note, a mark, a label or a question was taken back or brought back, so that the room can show it. */
export function useUndoneMarks(onUndone: (report: string) => void): void {
  useUndone('note', onUndone)
  useUndone('mark', onUndone)
  useUndone('labelling', onUndone)
  useUndone('message', onUndone)
}
