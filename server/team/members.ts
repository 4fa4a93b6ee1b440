import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { current } from '#db/current.ts'
import { identityOf } from '#db/facts.ts'
import type { Contract } from '#shared/contract/index.ts'
import { type Ability, abilities, may } from '#shared/domain/policy/abilities.ts'
import { Problem } from '#shared/domain/problem.ts'
import { stageIds } from '#shared/domain/reviews/words.ts'
import { type Call, closedTo, say, stageOf } from '../call.ts'
import { callOf } from '../guard.ts'
import { titleOf } from '../reviews/open.ts'
import type { Session } from '../session.ts'
import { membersOf } from '../setup.ts'
import { hashPassphrase, isPassphrase } from './passphrase.ts'

type Inputs = InferContractRouterInputs<Contract>['team']
type Outputs = InferContractRouterOutputs<Contract>['team']

/** The title of the open review and its members, for signing in. */
export function members(session: Session): Outputs['members'] {
  const { db } = callOf(session)
  return {
    title: titleOf(db),
    members: membersOf(db).map(({ subject, body }) => ({
      id: subject,
      name: body.name,
      roles: body.roles,
      passphrase: body.passphrase !== undefined,
    })),
  }
}

/** Binds the session to a member, who gives their passphrase if they have one. */
export async function signIn(session: Session, { member, passphrase }: Inputs['signIn']): Promise<void> {
  const { db } = callOf(session)
  const known = current(db, 'member', member)
  if (!known || known.body.retired) throw new Problem('no-such-member', 'There is no such member.')
  const kept = known.body.passphrase
  if (kept && !(await isPassphrase(passphrase ?? '', kept))) {
    throw new Problem('wrong-passphrase', 'The passphrase is not right.')
  }
  session.bind({ review: session.review?.path, member })
}

/** Lets the session go back to nobody; the review stays open. */
export function signOut(session: Session): void {
  // A guest is in a review by being a member of it.
  session.bind(session.door === 'guest' ? {} : { review: session.review?.path })
}

/** Who the session is, what they may do, and which stages are closed to them. */
export function me(session: Session): Outputs['me'] {
  const { review, actor } = session
  const member = review && actor.kind === 'member' ? current(review.db, 'member', actor.member) : undefined
  const guest = session.door === 'guest'
  return {
    review: review ? { path: guest ? (identityOf(review.db) ?? '') : review.path, title: titleOf(review.db) } : null,
    member: member ? { id: member.subject, name: member.body.name, roles: member.body.roles } : null,
    abilities: (Object.keys(abilities) as Ability[]).filter((ability) => may(actor, ability)),
    closed: review ? closedTo({ db: review.db, actor }) : [...stageIds],
    guest,
  }
}

/** Adds a member, changes name and roles, or retires one. Somebody must remain the lead. */
export function saveMember(call: Call, { id, name, roles, retired = false }: Inputs['saveMember']): { id: string } {
  const known = id === undefined ? undefined : current(call.db, 'member', id)
  if (id !== undefined && !known) throw new Problem('no-such-member', 'There is no such member.')
  const subject = id ?? call.clock.id()
  const otherLeads = membersOf(call.db).filter(
    (member) => member.subject !== subject && member.body.roles.includes('lead'),
  )
  if (otherLeads.length === 0 && (retired || !roles.includes('lead'))) {
    throw new Problem('no-lead', 'A review needs a lead: somebody who may change how it is set up.')
  }
  const stages = retired
    ? stageIds
        .map((stage) => stageOf(call, stage))
        .filter((stage) => stage.reviewers.includes(subject))
        .map(({ id: stage, ...settings }) => ({
          kind: 'stage' as const,
          subject: stage,
          body: { ...settings, reviewers: settings.reviewers.filter((reviewer) => reviewer !== subject) },
        }))
    : []
  say(call, [{ kind: 'member', subject, body: { ...known?.body, name, roles, retired } }, ...stages])
  return { id: subject }
}

/** Sets or takes away the actor's own passphrase. */
export async function setPassphrase(call: Call, { passphrase }: Inputs['setPassphrase']): Promise<void> {
  const known = current(call.db, 'member', call.author)
  if (!known) throw new Problem('no-such-member', 'There is no such member.')
  const kept = passphrase === null ? undefined : await hashPassphrase(passphrase)
  say(call, [{ kind: 'member', subject: call.author, body: { ...known.body, passphrase: kept } }])
}
