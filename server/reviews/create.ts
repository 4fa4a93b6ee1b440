import { rmSync } from 'node:fs'
import type { InferContractRouterInputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import type { NewFact } from '#shared/domain/facts/fact.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say } from '../call.ts'
import type { Session } from '../session.ts'
import { hashPassphrase } from '../team/passphrase.ts'
import { allowedPath, newPath } from './files.ts'
import { remember } from './list.ts'

type Input = InferContractRouterInputs<Contract>['reviews']['create']

/** Makes a review file with its members, stages, criteria and reasons, and binds the session to it. */
export async function createReview(session: Session, input: Input): Promise<{ path: string }> {
  const { host } = session
  if (!input.members.some((member) => member.roles.includes('lead'))) {
    throw new Problem('no-lead', 'A review needs a lead: somebody who may change how it is set up.')
  }
  const path = input.path === undefined ? newPath(host, input.title) : allowedPath(session, input.path)
  const members = await Promise.all(
    input.members.map(async ({ name, roles, passphrase }) => ({
      id: host.clock.id(),
      body: { name, roles, passphrase: passphrase === undefined ? undefined : await hashPassphrase(passphrase) },
    })),
  )
  const lead = members.find((member) => member.body.roles.includes('lead'))?.id as string
  const reviewers = members.filter((member) => member.body.roles.includes('reviewer')).map((member) => member.id)

  const facts: NewFact[] = [
    { kind: 'review', subject: 'review', body: { title: input.title, question: input.question } },
    ...members.map(({ id, body }) => ({ kind: 'member' as const, subject: id, body })),
    ...input.stages.map(({ id, ...settings }) => ({
      kind: 'stage' as const,
      subject: id,
      body: { ...settings, reviewers },
    })),
    ...input.criteria.map((criterion, order) => ({
      kind: 'criterion' as const,
      subject: host.clock.id(),
      body: { ...criterion, order },
    })),
    ...input.reasons.map((reason, order) => ({
      kind: 'reason' as const,
      subject: host.clock.id(),
      body: { ...reason, order },
    })),
  ]
  const db = host.create(path)
  const call: Call = { db, actor: { kind: 'terminal' }, author: lead, clock: host.clock }
  try {
    say(call, facts)
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
  remember(host, path)
  session.bind({ review: path })
  return { path }
}
