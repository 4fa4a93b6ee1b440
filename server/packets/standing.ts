import type { InferContractRouterOutputs } from '@orpc/contract'
import { current } from '#db/current.ts'
import { allGiven, allTaken, packetOf, sharedFolder } from '#db/packets.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Call } from '../call.ts'
import { titleOf } from '../reviews/open.ts'
import type { Session } from '../session.ts'
import { membersOf } from '../setup.ts'
import { newDecisions, saidSince } from './hand-in.ts'

type Outputs = InferContractRouterOutputs<Contract>['packets']

/** What is open if it is a packet: whose, of what, and what of it is not handed in yet. */
export function mine({ review, actor }: Session): Outputs['mine'] {
  const packet = review && packetOf(review.db)
  if (!review || !packet || actor.kind !== 'member') return { packet: null }
  return {
    packet: {
      title: titleOf(review.db),
      name: current(review.db, 'member', packet.member)?.body.name ?? '',
      stage: packet.stage,
      made: packet.made,
      decisions: newDecisions(review, packet),
      facts: saidSince(review, packet, packet.handed).length,
      handedIn: packet.handedAt,
      folder: packet.folder,
    },
  }
}

/** Each reviewer of the review with the packets that they were given, and what came back of each last. */
export function given({ db }: Call): Outputs['given'] {
  const lastTaken = new Map(allTaken(db).map((taken) => [taken.packet, taken]))
  const byMember = Map.groupBy(allGiven(db), ({ member }) => member)
  return {
    members: membersOf(db)
      .filter(({ body }) => body.roles.includes('reviewer'))
      .map(({ subject, body }) => ({
        member: subject,
        name: body.name,
        packets: (byMember.get(subject) ?? []).map(({ id, stage, made, reports }) => {
          const taken = lastTaken.get(id)
          return { packet: id, stage, made, reports, taken: taken ? { at: taken.at, facts: taken.facts } : null }
        }),
      })),
    folder: sharedFolder(db) ?? null,
  }
}
