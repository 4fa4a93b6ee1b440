import { join } from 'node:path'
import { type Client, clientOf } from '#server/client.ts'
import { type Clock, createHost, type Host } from '#server/host.ts'
import { createSession } from '#server/session.ts'
import { finish } from '#server/work.ts'

const samples = join(import.meta.dirname, '..', '..', 'samples')

/** A host of a folder, in this process; by a clock of its own where one is given. */
export function hostOf(folder: string, clock?: Clock): Host {
  return createHost({ folder, samples, ...(clock ? { clock } : {}) })
}

/** The contract as somebody in this process who opened a review and signed in as the member with this name. */
export async function clientAs(host: Host, review: string, name: string): Promise<Client> {
  const client = clientOf(createSession(host, 'desktop'))
  await client.reviews.open({ path: review })
  await client.team.signIn({ member: await memberNamed(client, name) })
  return client
}

/** The id of a member of the review that is open. */
export async function memberNamed(client: Pick<Client, 'team'>, name: string): Promise<string> {
  const { members } = await client.team.members({})
  const member = members.find((one) => one.name === name)
  if (!member) throw new Error(`the review has no member ${name}`)
  return member.id
}

/** A new review in the host's folder, screened by the members One (who leads it) and Two. Gives its path. */
export async function newReview(host: Host, name: string): Promise<string> {
  const { path } = await clientOf(createSession(host, 'desktop')).reviews.create({
    path: join(host.folder, `${name}.parallax`),
    title: name,
    question: '',
    members: [
      { name: 'One', roles: ['lead', 'reviewer'] },
      { name: 'Two', roles: ['reviewer'] },
    ],
    stages: [
      { id: 'title-abstract', reviewersPerReport: 2, maybe: 'conflict', blind: true },
      { id: 'full-text', reviewersPerReport: 2, maybe: 'conflict', blind: true },
    ],
    criteria: [],
    reasons: [],
  })
  return path
}

/** Imports a file into a source of its name; gives how many records came. */
export async function importBytes(client: Client, name: string, bytes: Uint8Array): Promise<number> {
  const file = new File([bytes as Uint8Array<ArrayBuffer>], name)
  const source = { name, kind: 'database' as const, removedBefore: 0 }
  const { records } = await finish<{ records: number }>(await client.imports.add({ file, source }))
  return records
}
