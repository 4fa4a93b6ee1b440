import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { ballotOf } from '#db/ballots.ts'
import { currentByReport, saidAbout } from '#db/current.ts'
import type { Contract } from '#shared/contract/index.ts'
import { firstAsked, sinceAsked } from '#shared/domain/conflicts/sent-back.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import type { Call } from '../call.ts'
import { howToSettle } from './rights.ts'
import { type FoundConflict, visibleConflicts } from './visible.ts'

type Inputs = InferContractRouterInputs<Contract>['conflicts']
type Row = InferContractRouterOutputs<Contract>['conflicts']['list']['conflicts'][number]

/** The conflicts at a stage that are the actor's to settle, in the order of the review. */
export function list(call: Call, { stage }: Inputs['list']): { conflicts: Row[] } {
  const how = howToSettle(call, stage)
  const mine = visibleConflicts(call, stage).flatMap((conflict) => {
    const way = how(conflict)
    return way ? [{ conflict, way }] : []
  })
  if (mine.length === 0) return { conflicts: [] }
  const said = saidAtStage(call, stage)
  return {
    conflicts: mine.map(({ conflict, way }) => {
      const { id, title, authors, year, container, over, resolved } = conflict
      const resolution = said.resolutions.get(id)
      const words = said.messages.get(id) ?? []
      const referral = said.referrals.get(id)
      const { sentBack, changed } = sinceSent(call, stage, conflict, referral, words)
      const together = (resolution?.body.together?.length ?? 0) > 0
      return {
        id,
        title,
        authors,
        year,
        container,
        over,
        resolved,
        by: conflict.by === 'resolution' ? (together ? 'together' : 'resolver') : conflict.by && 'voters',
        how: way,
        sentBack,
        changed,
        messages: words.length,
        mine:
          [resolution?.author, referral?.author, ...words.map(({ author }) => author)].includes(call.author) ||
          (resolution?.body.together?.includes(call.author) ?? false),
      }
    }),
  }
}

/** What was said of each report's conflict at a stage, the newest of each kind. */
function saidAtStage(call: Call, stage: StageId) {
  const newest = <K extends 'resolution' | 'referral'>(kind: K) =>
    new Map(currentByReport(call.db, kind).flatMap((one) => (one.body.stage === stage ? [[one.report, one]] : [])))
  return {
    resolutions: newest('resolution'),
    referrals: newest('referral'),
    messages: Map.groupBy(
      currentByReport(call.db, 'message').filter(({ body }) => body.stage === stage && body.thread === 'conflict'),
      (message) => message.report,
    ),
  }
}

/** How many of those whom it was sent back to have done something since, and whether a vote is another one now. */
function sinceSent(
  call: Call,
  stage: StageId,
  { id }: FoundConflict,
  referral: { fact: string; body: { members: string[]; withdrawn?: boolean } } | undefined,
  words: readonly { fact: string; author: string }[],
): Pick<Row, 'sentBack' | 'changed'> {
  if (!referral) return { sentBack: null, changed: false }
  const first = firstAsked(saidAbout(call.db, 'referral', stage, id)) ?? referral.fact
  const votes = saidAbout(call.db, 'vote', stage, id)
  const since = referral.body.members.map((member) =>
    sinceAsked(
      { asked: referral.fact, first },
      votes.filter(({ body }) => body.member === member),
      ballotOf(call.db, stage, id, member),
      words.filter(({ author }) => author === member).map(({ fact }) => fact),
    ),
  )
  return {
    sentBack: referral.body.withdrawn
      ? null
      : { to: since.length, answered: since.filter(({ did }) => did !== 'nothing').length },
    changed: since.some(({ before }) => before !== null),
  }
}
