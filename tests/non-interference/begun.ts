import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Client, clientOf } from '#server/client.ts'
import { createHost, type Host } from '#server/host.ts'
import { createSession } from '#server/session.ts'
import { StepClock } from './clock.ts'

export const people = [
  { key: 'lead', name: 'Lead', roles: ['lead', 'reviewer'] },
  { key: 'viewer', name: 'Viewer', roles: ['reviewer'] },
  { key: 'other', name: 'Other', roles: ['reviewer'] },
  { key: 'third', name: 'Third', roles: ['resolver'] },
  { key: 'observer', name: 'Observer', roles: ['observer'] },
  // A reviewer to whom no report was given, and one who has left.
  { key: 'second', name: 'Second', roles: ['reviewer'] },
  { key: 'gone', name: 'Gone', roles: ['reviewer'] },
] as const

/** For each of the people something, by their key. */
export type ByPerson<Of> = Record<(typeof people)[number]['key'], Of>

/** A world of which nothing is there yet but the review and its people, who are all signed in. */
interface Begun {
  host: Host
  file: string
  members: ByPerson<string>
  clients: ByPerson<Client>
  /** Goes to the next step: what is said from now on has its time and its ids. */
  next(): void
}

/** How a review is set up when it is begun. */
export type SetUp = Pick<Parameters<Client['reviews']['create']>[0], 'title' | 'stages' | 'criteria' | 'reasons'>

/**
 * Begins a review in a folder of its own as the first step of a world.
 *
 * @param viewerResolves whether the viewer is a resolver as well
 */
export async function begin(folder: string, setUp: SetUp, viewerResolves = false): Promise<Begun> {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'review.parallax')
  const clock = new StepClock()
  const host = createHost({ folder, samples: '', clock })
  let step = 0
  const next = () => clock.step(++step)

  next()
  const founder = clientOf(createSession(host, 'desktop'))
  await founder.reviews.create({
    path: file,
    question: '',
    members: people.map(({ key, name, roles }) => ({
      name,
      roles: viewerResolves && key === 'viewer' ? [...roles, 'resolver'] : [...roles],
    })),
    ...setUp,
  })
  const known = (await founder.team.members({})).members
  const members = byPerson(people.map((_, i) => known[i]?.id ?? ''))
  const signedIn = await Promise.all(
    people.map(async ({ key }) => {
      const client = clientOf(createSession(host, 'desktop'))
      await client.reviews.open({ path: file })
      await client.team.signIn({ member: members[key] })
      return client
    }),
  )
  return { host, file, members, clients: byPerson(signedIn), next }
}

function byPerson<Of>(list: readonly Of[]): ByPerson<Of> {
  return Object.fromEntries(people.map(({ key }, i) => [key, list[i]])) as ByPerson<Of>
}
