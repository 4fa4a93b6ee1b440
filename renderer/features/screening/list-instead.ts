import { neighbour } from './queue.ts'
import type { Queue } from './use-queue.ts'

interface OwnList {
  ids: readonly string[]
  current: string | undefined
  choose: (id: string) => void
  /** What comes after a decision on this one; undefined where it is the last. */
  after: (id: string) => string | undefined
}

/** The queue of a room with a list of its own in place of its reports: what else the room does with it stays as it is. */
export function listInstead(queue: Queue, { ids, current, choose, after }: OwnList): Queue {
  return {
    ...queue,
    ids,
    current,
    place: current === undefined ? undefined : ids.indexOf(current),
    goTo: choose,
    step(by) {
      const to = neighbour(ids, current, by)
      if (to !== undefined) choose(to)
    },
    onVoted(id, before, now) {
      queue.onVoted(id, before, now)
      choose(after(id) ?? id)
    },
    goOn: (id) => choose(after(id) ?? id),
    onUndone(id, before, now) {
      queue.onUndone(id, before, now)
      if (ids.includes(id)) choose(id)
    },
    ahead: current === undefined ? [] : [after(current) ?? []].flat(),
  }
}
