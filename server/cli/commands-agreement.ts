import { Problem } from '#shared/domain/problem.ts'
import { openAtTerminal } from './open.ts'
import { answer } from './terminal.ts'

type Client = ReturnType<typeof openAtTerminal>['client']
type Asked = Parameters<Client['agreement']['stage']>[0]
type Found = NonNullable<Awaited<ReturnType<Client['agreement']['stage']>>['agreement']>
type Estimate = Found['pairs'][number]['cohenKappa']

/** `agreement REVIEW`: agreement statistics per pair and over all, perhaps of a period or a round of the pilot. */
export async function agreement(
  path: string,
  { round, ...asked }: Omit<Asked, 'pilot'> & { round?: number },
  json: boolean,
): Promise<void> {
  const { client, close } = openAtTerminal(path)
  try {
    const { rounds } = await client.agreement.stage({ stage: asked.stage })
    const pilot = rounds.find((one) => one.round === round)?.pilot
    if (round !== undefined && !pilot)
      throw new Problem('no-such-pilot', `This stage has no round ${round} of a pilot.`)
    const { agreement: found } = await client.agreement.stage({ ...asked, pilot })
    answer(json, found, () => (found ? text(found) : 'Nothing is known of this stage.'))
  } finally {
    close()
  }
}

function text({ maybe, pairs, overall, disagreements }: Found): string {
  return [
    `From the votes before anything was settled; a maybe counts as ${maybe === 'own' ? 'a category of its own' : maybe.replace('-', ' ')}.`,
    ...pairs.flatMap((pair) => [
      '',
      `${pair.reviewers.join(' and ')}: ${pair.n} reports with both votes`,
      line('percent agreement', pair.percentAgreement),
      line("Cohen's kappa", pair.cohenKappa),
      line('PABAK', pair.pabak),
      line("Gwet's AC1", pair.gwetAC1),
      line('agreement on include', pair.positiveAgreement),
      line('agreement on exclude', pair.negativeAgreement),
      ...(pair.unevenness?.paradox ? ['  Kappa is low although they agree: their votes are uneven.'] : []),
    ]),
    '',
    `All together: ${overall.n} reports with two votes or more, ${overall.complete} with a vote of each`,
    line("Fleiss' kappa", overall.fleissKappa),
    line("Krippendorff's alpha", overall.krippendorffAlpha),
    `  ${disagreements.reports} reports on which they differ`,
  ].join('\n')
}

function line(name: string, { value, low, high }: Estimate): string {
  const figure = (n: number) => n.toFixed(3)
  const interval = low === null || high === null ? '' : ` (95% interval ${figure(low)} to ${figure(high)})`
  return `  ${name.padEnd(22)} ${value === null ? 'undefined' : `${figure(value)}${interval}`}`
}
