import { resolve } from 'node:path'
import { Problem } from '#shared/domain/problem.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import type { Client } from '../client.ts'
import { existingFile, openAtTerminal } from './open.ts'
import { answer } from './terminal.ts'

/** `packet REVIEW --member M [--stage S] -o FILE`: a reviewer's part of the review, as a file for them. All of its facts are new to it. */
export async function writePacket(
  path: string,
  { member: named, stage, output }: { member: string; stage: StageId | undefined; output: string },
  json: boolean,
): Promise<void> {
  const { client, show, close } = openAtTerminal(existingFile(path))
  try {
    const { id: member, name } = await memberOf(client, named)
    const given = await client.packets.give({ member, stage, to: show(resolve(output)) })
    const { stages } = await client.packets.contents({ member })
    const { records = 0, votes = 0, facts = 0 } = stages.find((one) => one.stage === given.stage) ?? {}
    answer(json, { facts, new: facts }, () =>
      [
        `${output}: a packet for ${name}, ${given.stage}: ${given.reports} reports of ${records} records, ${votes} votes of their own.`,
        'Nothing of anyone else is in it. It is for this reviewer alone.',
      ].join('\n'),
    )
  } finally {
    close()
  }
}

/** `take REVIEW FILE`: takes in what a reviewer handed in, or their packet as it is: all of it or nothing. */
export async function takeInto(path: string, file: string, json: boolean): Promise<void> {
  const { client, hand, close } = openAtTerminal(existingFile(path))
  try {
    const { facts, fresh, name, decisions, elsewhere, waiting } = await client.packets.take({ file: hand(file) })
    answer(json, { facts, new: fresh }, () =>
      [
        `${file}: ${facts} facts of ${name}, ${fresh} of them new, with ${decisions} decisions.`,
        ...(elsewhere > 0 ? [`${elsewhere} decisions are on reports that are not theirs to screen any more.`] : []),
        ...(waiting > 0 ? [`${waiting} decisions are on reports that are not screened now; they are kept.`] : []),
      ].join('\n'),
    )
  } finally {
    close()
  }
}

/** The member of an id or a name, where only one has it. */
async function memberOf(client: Client, named: string): Promise<{ id: string; name: string }> {
  const { members } = await client.team.members({})
  const found = members.filter(({ id }) => id === named)
  if (found.length === 0) found.push(...members.filter(({ name }) => name === named))
  const [one, other] = found
  if (one && other)
    throw new Problem(
      'several-members',
      `There are several members of this name. Say which by the id: ${found.map(({ id }) => id).join(', ')}.`,
    )
  if (one) return one
  throw new Problem('no-such-member', `There is no member ${named}: ${members.map(({ name }) => name).join(', ')}.`)
}
