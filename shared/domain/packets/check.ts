import { factBodies } from '../facts/bodies.ts'
import type { BodyOf, Fact, KeptFact } from '../facts/fact.ts'
import { Problem } from '../problem.ts'
import type { StageId } from '../reviews/words.ts'
import { type HandedKind, handedKinds } from './kinds.ts'
import { isUlid, timeOfUlid } from './ulid.ts'

/** So far ahead may the clock of another machine be, in milliseconds: a fact from later on would stand before all that comes. */
const aheadAtMost = 15 * 60_000
/** So far apart may the time be that a fact's id tells and the one that stands in it. */
const apartAtMost = 24 * 3_600_000

/** What the review knows that a hand-in is taken into. */
export interface KnownToReview {
  member: string
  stage: StageId
  /** In milliseconds. */
  now: number
  /** Ids of the records that were in the packet. */
  records: ReadonlySet<string>
  reasons: ReadonlySet<string>
  criteria: ReadonlySet<string>
  fact(id: string): KeptFact | undefined
  /** Who said what in an action. */
  action(id: string): readonly { author: string; kind: string }[]
  /** Who first said anything of this kind about a subject. */
  firstAuthor(kind: HandedKind, subject: string): string | undefined
  hasAttachment(id: string): boolean
}

/** How a fact differs from what may be handed in. */
class Wrong extends Error {}

/**
 * The facts of a hand-in that the review has not, once all of them were found to be what this member may say in this packet.
 *
 * @throws {Problem} `hand-in-other-member`, `hand-in-future` or `hand-in-wrong`, with the place of the first that is not
 */
export function checkHandIn(said: readonly KeptFact[], known: KnownToReview): Fact[] {
  const fresh = new Map<string, KeptFact & { parsed: Fact }>()
  for (const [i, fact] of said.entries()) {
    try {
      const parsed = { ...fact, body: bodyOf(fact) } as Fact
      const before = known.fact(fact.id) ?? fresh.get(fact.id)
      if (before && !isSame(before, parsed)) throw new Wrong('it says something else than the fact of its id')
      if (!before) fresh.set(fact.id, { ...fact, parsed })
    } catch (error) {
      throw refused(error, i)
    }
  }
  const all = [...fresh.values()].map(({ parsed }) => parsed)
  const among = { labels: new Set(all.filter(({ kind }) => kind === 'label').map(({ subject }) => subject)), all }
  for (const [i, fact] of all.entries()) {
    try {
      checkWhole(fact, known)
      checkSaid(fact, known, among)
    } catch (error) {
      throw refused(error, i)
    }
  }
  return all
}

function bodyOf({ kind, body }: KeptFact): unknown {
  if (!(handedKinds as readonly string[]).includes(kind)) throw new Wrong(`a reviewer hands in nothing of kind ${kind}`)
  let read: unknown
  try {
    read = JSON.parse(body)
  } catch {
    throw new Wrong('it cannot be read')
  }
  const parsed = factBodies[kind as HandedKind].safeParse(read)
  if (!parsed.success) throw new Wrong(parsed.error.issues[0]?.message ?? 'it is not as it must be')
  return parsed.data
}

function isSame(before: KeptFact, { id: _id, body, ...fact }: Fact): boolean {
  const same = (['action', 'kind', 'subject', 'at', 'author'] as const).every((part) => before[part] === fact[part])
  return same && JSON.stringify(bodyOf(before)) === JSON.stringify(body)
}

/** What must be true of any fact. */
function checkWhole({ id, action, at, author }: Fact, { member, now, action: saidIn }: KnownToReview): void {
  if (author !== member)
    throw new Problem(
      'hand-in-other-member',
      'This hand-in has something in it that another member said. Nothing was taken in.',
    )
  if (!isUlid(id) || !isUlid(action)) throw new Wrong('its id is none')
  const time = Date.parse(at)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) || Number.isNaN(time)) throw new Wrong('its time is none')
  if (Math.abs(time - timeOfUlid(id)) > apartAtMost) throw new Wrong('its time is not that of its id')
  if (Math.max(time, timeOfUlid(id)) > now + aheadAtMost)
    throw new Problem(
      'hand-in-future',
      'This hand-in is from the future: the clock of the machine that it comes from is wrong, or that of this one. Nothing was taken in.',
    )
  if (saidIn(action).some((one) => one.author !== member)) throw new Wrong('its action is somebody else’s')
}

interface Among {
  labels: ReadonlySet<string>
  all: readonly Fact[]
}

/** What must be true of a fact because of what it says. */
function checkSaid(fact: Fact, known: KnownToReview, among: Among): void {
  const { member, stage, records } = known
  const mine = (body: { member: string | null }) => require(body.member === member, 'it is of another member')
  const about = (body: { report: string }) =>
    require(records.has(body.report), 'it is about what was not in the packet')
  const here = (body: { stage: StageId }) => require(body.stage === stage, 'it is of another stage')
  const on = (...parts: string[]) => require(fact.subject === parts.join('/'), 'its subject is another')
  const own = (kind: HandedKind) => {
    const owner = known.firstAuthor(kind, fact.subject)
    require(isUlid(fact.subject) && (owner === undefined || owner === member), 'it is of something of somebody else')
  }
  const label = (id: string) =>
    require(among.labels.has(id) || known.firstAuthor('label', id) !== undefined, 'there is no such label')
  const say: { [Kind in HandedKind]: (body: BodyOf<Kind>) => void } = {
    vote(body) {
      for (const check of [mine, about, here]) check(body)
      on(stage, body.report, member)
      require(body.origin === undefined, 'only a lead takes votes over')
      require(body.reasons.every((reason) => known.reasons.has(reason)), 'there is no such reason')
    },
    note(body) {
      for (const check of [mine, about, here]) check(body)
      on(stage, body.report, member)
    },
    mark(body) {
      for (const check of [mine, about]) check(body)
      on(body.report, body.mark, member)
    },
    label(body) {
      own('label')
      require(!body.shared, 'only a lead shares a label')
      if (body.into !== undefined) label(body.into)
    },
    labelling(body) {
      for (const check of [mine, about]) check(body)
      on(body.report, body.label, member)
      label(body.label)
    },
    assessment(body) {
      for (const check of [mine, about]) check(body)
      on(body.report, body.criterion, member)
      require(known.criteria.has(body.criterion), 'there is no such criterion')
    },
    message(body) {
      for (const check of [mine, about, here]) check(body)
      own('message')
      require(body.thread === 'question', 'it is of the thread of a conflict')
    },
    annotation(body) {
      for (const check of [mine, about]) check(body)
      own('annotation')
      require(known.hasAttachment(body.attachment), 'there is no such file')
    },
    undo({ action }) {
      on(action)
      const undone = [...known.action(action), ...among.all.filter((one) => one.action === action)]
      require(undone.length > 0, 'it takes back what is not there')
      require(undone.every(
        ({ author, kind }) => author === member && (handedKinds as readonly string[]).includes(kind),
      ), 'it takes back what is not the member’s')
    },
  }
  ;(say[fact.kind as HandedKind] as (body: unknown) => void)(fact.body)
}

function require(holds: boolean, why: string): void {
  if (!holds) throw new Wrong(why)
}

function refused(error: unknown, place: number): unknown {
  if (!(error instanceof Wrong)) return error
  return new Problem(
    'hand-in-wrong',
    `Fact ${place + 1} of this hand-in is not what its member may say: ${error.message}. Nothing was taken in.`,
    { data: { n: place + 1, why: error.message } },
  )
}
