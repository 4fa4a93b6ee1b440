import { type RefObject, useState } from 'react'
import type { Reason } from '#shared/contract/reviews.ts'
import type { MyVote } from '#shared/contract/screening.ts'
import type { Decision, StageId } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
import { showToast } from '../../ui/toasts.ts'
import { withOrWithout, withPrimary } from './exclusion.ts'
import type { Queue } from './use-queue.ts'
import { useShownAt } from './use-shown-at.ts'
import { useVote } from './use-vote.ts'

interface DecidingOptions {
  stage: StageId
  queue: Queue
  /** The report that can be read and decided now, with the actor's vote; undefined where none can. */
  open: { id: string; mine: MyVote | null } | undefined
  /** What the actor's own tags of it have against including it: asked for when it is included, and not before. */
  against: () => readonly string[]
  /** Where it is read. */
  page: RefObject<HTMLElement | null>
  reasons: readonly Reason[]
  /** Told when a vote is on disk. */
  onSaved: (decision: Decision) => void
}

export interface Deciding {
  canVote: boolean
  /** Include, maybe or exclude; an exclusion keeps the reasons that it has. */
  decide: (decision: Decision, at?: number) => void
  /** Excludes for a reason, or changes the reason of what is excluded; asks where something else was decided. */
  excludeFor: (reason: Reason, at?: number) => void
  /** Adds a further reason, or takes it away. Of a report that is not excluded yet, it goes with the exclusion. */
  also: (reason: Reason, at?: number) => void
  /** The reasons of the exclusion that stands, or those that would go with it: the primary first. */
  chosen: readonly string[]
  /** An exclusion that would take the place of another decision, until it is answered. */
  asking: { reason: Reason; was: Decision } | undefined
  answer: (yes: boolean) => void
  /** The criteria that speak against the inclusion that was pressed, until it is confirmed or taken back. */
  doubted: readonly string[] | undefined
  confirm: (yes: boolean) => void
  /** Choosing among all reasons. */
  isPicking: boolean
  pick: (isPicking: boolean) => void
}

/** What the keys and buttons of a decision do with the report that is being read. */
export function useDeciding({ stage, queue, open, against, page, reasons, onSaved }: DecidingOptions): Deciding {
  const t = useText()
  const vote = useVote(stage)
  const isShown = useShownAt(open?.id, page)
  const [isPicking, pick] = useState(false)
  const [asked, setAsked] = useState<{ id: string; reason: Reason; was: Decision }>()
  const [doubt, setDoubt] = useState<{ id: string; criteria: readonly string[] }>()
  const [collected, setCollected] = useState<{ id: string; reasons: string[] }>()

  const mine = open?.mine ?? null
  const isExcluded = mine?.decision === 'exclude'
  const further = collected && collected.id === open?.id ? collected.reasons : []
  const chosen = isExcluded ? mine.reasons : further

  /** Saves a vote. It may only be on what was on the screen when the key was pressed. */
  const cast = (decision: Decision, why: readonly string[], at: number, then: 'go on' | 'stay') => {
    if (!open || !isShown(at)) return
    const { id } = open
    const isSame = mine?.decision === decision && same(mine.reasons, why)
    if (isSame) {
      if (then === 'go on') queue.goOn(id)
      return
    }
    vote({ report: id, decision, reasons: [...why], before: mine?.decision ?? null }, () => {
      onSaved(decision)
      if (then === 'go on') queue.onVoted(id, mine?.decision ?? null, decision)
    })
  }
  const exclude = (why: readonly string[], at: number) => {
    if (why.length === 0 && stage === 'full-text' && reasons.length > 0) pick(true)
    else cast('exclude', why, at, 'go on')
  }

  /** What the own tags speak against is asked about once, and can be done all the same. */
  const include = (id: string, at: number) => {
    const criteria = against()
    if (criteria.length > 0) setDoubt({ id, criteria })
    else cast('include', [], at, 'go on')
  }
  const confirm = (yes: boolean) => {
    setDoubt(undefined)
    if (yes && doubt?.id === open?.id) cast('include', [], performance.now(), 'go on')
  }

  const decide: Deciding['decide'] = (decision, at = performance.now()) => {
    if (decision === 'exclude') exclude(chosen, at)
    else if (decision === 'include' && open && mine?.decision !== 'include' && isShown(at)) include(open.id, at)
    else cast(decision, [], at, 'go on')
  }
  const excludeFor: Deciding['excludeFor'] = (reason, at = performance.now()) => {
    if (!open || !isShown(at)) return
    if (isExcluded) cast('exclude', withPrimary(mine.reasons, reason.id), at, 'stay')
    else if (mine) setAsked({ id: open.id, reason, was: mine.decision })
    else cast('exclude', [reason.id, ...further.filter((one) => one !== reason.id)], at, 'go on')
  }
  const also: Deciding['also'] = (reason, at = performance.now()) => {
    if (!open || !isShown(at)) return
    const next = withOrWithout(chosen, reason.id)
    if (!isExcluded) setCollected({ id: open.id, reasons: next })
    else if (next.length === 0 && stage === 'full-text') showToast(t('screening.reasons.needed'))
    else cast('exclude', next, at, 'stay')
  }
  const asking = asked && asked.id === open?.id ? asked : undefined
  const answer = (yes: boolean) => {
    setAsked(undefined)
    if (!yes || !asking) return
    cast(
      'exclude',
      [asking.reason.id, ...further.filter((one) => one !== asking.reason.id)],
      performance.now(),
      'go on',
    )
  }
  return {
    canVote: open !== undefined,
    decide,
    excludeFor,
    also,
    chosen,
    asking,
    answer,
    doubted: doubt && doubt.id === open?.id ? doubt.criteria : undefined,
    confirm,
    isPicking: isPicking && open !== undefined,
    pick,
  }
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index])
}
