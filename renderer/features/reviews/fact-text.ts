import type { LogEntry } from '#shared/contract/reviews.ts'
import { roles, stageIds } from '#shared/domain/reviews/words.ts'
import type { TextId, Translate } from '../../app/text.ts'
import { catalogues } from '../../locales/index.ts'

/**
 * A fact as a sentence. What a body says is taken as far as the sentence needs it; a kind that this version does not
 * know is told as such. `namesOf` gives the names of members, as a list in words.
 */
export function factText(
  entry: LogEntry,
  t: Translate,
  namesOf: (members: string[]) => string = (members) => members.join(', '),
): string {
  const id = `reviews.log.says.${entry.kind}`
  if (!isTextId(id)) return t('reviews.log.says.other')
  const { body } = entry
  const origin = originOf(body.origin)
  const people = list(body.reviewers).map(nameOf).filter(Boolean)
  return t(id, {
    title: text(body.title),
    name: entry.kind === 'invitation' ? namesOf([text(body.member)]) : text(body.name),
    state: text(body.state).replaceAll('-', '_'),
    roles: list(body.roles)
      .flatMap((role) => roles.filter((one) => one === role))
      .map((role) => t(`app.role.${role}`))
      .join(', '),
    retired: String(body.retired === true),
    stage: stageName(body.stage ?? entry.subject, t),
    n: body.reviewersPerReport === 'all' ? 0 : number(body.reviewersPerReport) || list(body.members).length,
    division: text(body.division),
    given: String(body.members !== null),
    // Only who lifts the blinding, or puts it on again, says why, if with no word.
    turned: typeof body.why !== 'string' ? '' : body.blind === true ? 'again' : 'lifted',
    why: text(body.why) || 'none',
    pilot:
      body.state === 'closed' && typeof body.again === 'boolean' ? (body.again ? 'again' : 'keep') : text(body.state),
    round: number(body.round),
    seed: text(String(body.seed ?? '')),
    gate: Math.round(number(body.gate) * 100),
    blind: String(body.blind === true),
    share: Math.round(number(body.randomShare) * 100),
    model: text(body.model),
    reports: number(body.reports),
    text: text(body.text),
    of: text(body.of),
    label: entry.kind === 'labelling' ? (entry.label ?? '') : text(body.label),
    file: text(fileName(body.file)),
    entries: number(body.entries),
    moved: body.takenOut === undefined ? 'in' : body.takenOut ? 'out' : 'back',
    verdict: text(body.verdict),
    field: t('reviews.log.field', { field: text(body.field) }),
    chosen: String(body.record !== null),
    preprints: text(body.preprints),
    updates: text(body.updates),
    registrations: text(body.registrations),
    by: text(body.by),
    at: text(body.at),
    decision: text(body.decision),
    together: String(list(body.together).length > 0),
    who: namesOf(list(body.together).map(text)),
    list: text(body.list).replaceAll('-', '_'),
    item: text(body.item),
    where: text(body.where) || 'none',
    noted: String(Boolean(text(body.where) || text(body.note))),
    withdrawn: String(body.withdrawn === true),
    thread: text(body.thread),
    status: text(body.status),
    undone: String(body.undone !== false),
    taken: String(origin !== ''),
    origin,
    tools: list(body.tools).map(text).join(', '),
    named: String(people.length > 0 || entry.label !== undefined),
    people: people.join(', '),
    empty: String(text(body.text) === ''),
    mark: text(body.mark),
    on: String(body.on !== false),
    shared: String(body.shared === true),
    merged: String(typeof body.into === 'string'),
    removed: String(body.removed === true),
    page: number(body.page),
    done: String(body.done === true),
    settled: String(body.settled === true),
    set: String(typeof body.n === 'number'),
    value: number(body.n),
  })
}

/** Who decided it where, for a vote from another tool: `Anna, Rayyan`. */
function originOf(origin: unknown): string {
  if (origin === null || typeof origin !== 'object') return ''
  const { tool, reviewer } = origin as Record<string, unknown>
  return [text(reviewer), text(tool)].filter(Boolean).join(', ')
}

function nameOf(person: unknown): string {
  return person !== null && typeof person === 'object' && 'name' in person ? text(person.name) : ''
}

function stageName(stage: unknown, t: Translate): string {
  const known = stageIds.find((id) => id === stage)
  return known ? t(`app.stage.${known}`) : text(stage)
}

function isTextId(id: string): id is TextId {
  return id in catalogues.en
}

function fileName(file: unknown): unknown {
  return file !== null && typeof file === 'object' && 'name' in file ? file.name : ''
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
