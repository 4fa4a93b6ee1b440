import { Problem } from '#shared/domain/problem.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import type { Client } from '../client.ts'
import { openAtTerminal } from './open.ts'
import { answer, WrongUsage } from './terminal.ts'

type Judged = Awaited<ReturnType<Client['imports']['judgements']>>['imports'][number]

/** `judgements REVIEW`: the imports that carry what was decided in another tool, and who decided how much there. */
export async function listJudgements(path: string, json: boolean): Promise<void> {
  const { client, close } = openAtTerminal(path)
  try {
    const { imports } = await client.imports.judgements({})
    answer(json, { imports }, () =>
      imports.length === 0 ? 'No import says what was decided in another tool.' : imports.map(textOf).join('\n'),
    )
  } finally {
    close()
  }
}

function textOf({ import: id, file, records, entries, reviewers, reasons, labels, taken }: Judged): string {
  return [
    `${file} (${id}): ${entries} of ${records} records`,
    ...reviewers.map(({ tool, name, decided }) => `  ${name || '(no name)'}, ${tool}: ${decided} decided`),
    ...(reasons.length > 0 ? [`  reasons: ${reasons.map(({ label, n }) => `${label} (${n ?? '—'})`).join(', ')}`] : []),
    ...(labels.length > 0 ? [`  labels: ${labels.join(', ')}`] : []),
    ...taken.map(({ stage, at }) => `  taken over at ${stage} on ${at.slice(0, 10)}`),
  ].join('\n')
}

/**
 * `take-over REVIEW IMPORT --as "Foreign=Member"`: makes what was decided in another tool the votes of members. The import is
 * named by its id or its file. A reason becomes the one of the stage that is called the same, or a new one.
 */
export async function takeOverInto(
  path: string,
  named: string,
  { as, stage, json }: { as: readonly string[]; stage: StageId; json: boolean },
): Promise<void> {
  const { client, close } = openAtTerminal(path)
  try {
    const judged = importNamed((await client.imports.judgements({})).imports, named)
    const { members } = await client.team.members({})
    const known = (await client.reviews.setup({})).reasons.filter((reason) => reason.stage === stage)
    const reviewers = as.map((pair) => {
      const at = pair.lastIndexOf('=')
      if (at === -1) throw new WrongUsage(`--as: ${pair} is not of the form Foreign=Member`)
      const [name, wanted] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
      const member = members.find((one) => one.id === wanted || one.name === wanted)
      if (!member) throw new Problem('no-such-member', `There is no member called ${wanted}.`)
      if (!judged.reviewers.some((one) => one.name === name)) {
        const names = judged.reviewers.map((one) => one.name || '(no name)').join(', ')
        throw new Problem('no-such-reviewer', `Nobody called ${name} decided anything there, but ${names} did.`)
      }
      return { name, member: member.id }
    })
    const reasons = judged.reasons.map(({ label }) => ({
      label,
      reason: known.find((reason) => reason.label.toLowerCase() === label.toLowerCase())?.id ?? ('new' as const),
    }))
    const { votes } = await client.imports.takeOver({ import: judged.import, stage, reviewers, reasons })
    answer(json, { import: judged.import, stage, votes }, () => `${judged.file}: ${votes} votes at ${stage}`)
  } finally {
    close()
  }
}

function importNamed(imports: readonly Judged[], named: string): Judged {
  const found = imports.filter((one) => one.import === named || one.file === named)
  if (found.length > 1)
    throw new Problem('ambiguous-import', `Several imports are called ${named}; name one by its id.`, { file: named })
  const [judged] = found
  if (!judged)
    throw new Problem('no-judgements', `No import ${named} says what was decided in another tool.`, { file: named })
  return judged
}
