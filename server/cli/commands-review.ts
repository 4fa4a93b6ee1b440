import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Progress } from '#shared/contract/base.ts'
import type { DuplicateSummary } from '#shared/contract/duplicates.ts'
import type { SourceInput } from '#shared/contract/imports.ts'
import { Problem } from '#shared/domain/problem.ts'
import { stageIds } from '#shared/domain/reviews/words.ts'
import { clientOf } from '../client.ts'
import { show } from '../flow/show.ts'
import { verify } from '../reviews/verify.ts'
import { playSample } from '../sample/play.ts'
import { createSession } from '../session.ts'
import { steps } from '../work.ts'
import { isZip, verifyBundle } from './commands-bundle.ts'
import { flowJson, flowText } from './commands-flow.ts'
import { folderOrTemporary, openAtTerminal, samples, terminalHost } from './open.ts'
import { answer, endProgress, showProgress } from './terminal.ts'

type Lang = 'en' | 'nb'

/** `new REVIEW --title T`: a review file with one lead, title/abstract screened by two and full text by two. */
export async function newReview(path: string, title: string, json: boolean): Promise<void> {
  const host = terminalHost(dirname(resolve(path)))
  await clientOf(createSession(host, 'terminal')).reviews.create({
    path: resolve(path),
    title,
    question: '',
    members: [{ name: 'Lead', roles: ['lead', 'reviewer'] }],
    stages: stageIds.map((id) => ({ id, reviewersPerReport: 2, maybe: 'conflict', blind: true })),
    criteria: [],
    reasons: [],
  })
  host.close()
  answer(json, { review: path, title }, () => `${path}: ${title}`)
}

/** `import REVIEW FILE... --source NAME --kind KIND`: reads files into one source. */
export async function importFiles(
  path: string,
  files: readonly string[],
  source: SourceInput,
  { json, enters }: { json: boolean; enters: 'search' | 'previous' },
): Promise<void> {
  const { client, hand, close } = openAtTerminal(path)
  const { sources } = await client.imports.sources({})
  let target: SourceInput | { id: string } = sources.find((known) => known.name === source.name) ?? source
  const done: {
    file: string
    format?: string
    records: number
    warnings: { line?: number; entry?: number; message: string }[]
  }[] = []
  let records = 0
  for (const file of files) {
    const run: AsyncGenerator<Progress, { import: string; source: string; records: number }> = steps(
      await client.imports.add({ file: hand(file), source: 'id' in target ? { id: target.id } : target, enters }),
    )
    const added = await follow(run)
    target = { id: added.source }
    records += added.records
    const kept = (await client.imports.sources({})).sources.flatMap((one) => one.imports)
    const imported = kept.find((one) => one.id === added.import)
    const warnings = (imported?.warnings ?? []).map(({ line, entry, message }) => ({ line, entry, message }))
    done.push({ file, format: imported?.format, records: added.records, warnings })
  }
  close()
  answer(json, { source: source.name, files: done, records }, () =>
    [
      ...done.map(
        ({ file, format, records: n, warnings }) => `${file}: ${n} records (${format}), ${warnings.length} warnings`,
      ),
      `${source.name}: ${records} records added`,
    ].join('\n'),
  )
}

/** Shows the steps of long work and gives its result. */
async function follow<Result>(
  run: AsyncGenerator<{ doing: string; done: number; total?: number }, Result>,
): Promise<Result> {
  for (;;) {
    const step = await run.next()
    if (step.done) {
      endProgress()
      return step.value
    }
    showProgress(step.value)
  }
}

/** `duplicates REVIEW`: runs matching on the review; as text, also how many links hold by which rule. */
export async function findDuplicatesIn(path: string, json: boolean): Promise<void> {
  const { client, close } = openAtTerminal(path)
  await follow(steps(await client.duplicates.find({})))
  const { records, merged, questions, rules } = await client.duplicates.summary({})
  close()
  answer(json, { records, merged, review: questions }, () =>
    [
      `${records} records, ${merged} merged, ${questions} pairs to look at`,
      ...rules.map(({ rule, links }) => `${String(links).padStart(7)}  by ${rule.replaceAll('-', ' ')}`),
    ].join('\n'),
  )
}

type Export = Parameters<ReturnType<typeof openAtTerminal>['client']['reviews']['export']>[0]

/** `export REVIEW --what W --format F [--decisions] -o FILE`: writes data out. */
export async function exportFile(path: string, wanted: Export, output: string, json: boolean): Promise<void> {
  const { client, close } = openAtTerminal(path)
  const { content, encoding, entries } = await client.reviews.export(wanted)
  close()
  writeFileSync(output, content, encoding)
  answer(json, { file: output, entries }, () => `${output}: ${entries} entries`)
}

/** `verify REVIEW`: rebuilds every projection from the facts and compares; a bundle is checked. Exit code 1 where something is wrong. */
export async function verifyFile(path: string, json: boolean): Promise<void> {
  if (isZip(path)) return verifyBundle(path, json)
  const { call, close } = openAtTerminal(path)
  const result = verify(call.db)
  close()
  answer(json, result, () => (result.ok ? `${path}: everything is as the facts say.` : result.problems.join('\n')))
  if (!result.ok) process.exitCode = 1
}

/** `demo [FOLDER]`: the sample review from its export files to its flow. */
export async function demo(folder: string | undefined, lang: Lang, json: boolean): Promise<void> {
  const place = folderOrTemporary(folder)
  const path = join(place, 'neet.parallax')
  if (existsSync(path)) throw new Problem('file-exists', `There is a review already at ${path}.`, { file: path })
  const host = terminalHost(place)
  await follow(playSample({ host, folder: join(samples, 'neet'), path, lang, clientOf }))
  host.close()
  const { call, client, close } = openAtTerminal(path)
  writeFileSync(join(place, 'flow.svg'), (await show(call, { form: '2009', lang })).svg)
  const included = await client.reviews.export({ what: 'included', format: 'ris' })
  writeFileSync(join(place, included.name), included.content, included.encoding)
  const computed = await flowJson(call, '2009', lang)
  const duplicates = duplicatesText(await client.duplicates.summary({}))
  close()
  answer(json, { ...computed, folder: place }, () => `${flowText(computed)}\n\n${duplicates}\n\nWritten to ${place}`)
}

/** How many merges were made by rules, and how many questions people answered. */
function duplicatesText({ rules, keptApart }: DuplicateSummary): string {
  const [person, others] = [
    rules.filter(({ rule }) => rule === 'person'),
    rules.filter(({ rule }) => rule !== 'person'),
  ]
  const count = (of: DuplicateSummary['rules']) => of.reduce((sum, { links }) => sum + links, 0)
  const answers = `${count(person) + keptApart} questions answered: ${count(person)} the same, ${keptApart} different`
  return `Duplicates: ${count(others)} records merged by rules, ${answers}.`
}
