import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { recordIdsOfImport } from '#db/records.ts'
import { reportOf } from '#db/reports.ts'
import type { Progress } from '#shared/contract/base.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { stageOf } from '../call.ts'
import type { Client } from '../client.ts'
import type { Host } from '../host.ts'
import { reviewersOf } from '../screening/assigned.ts'
import { createSession, type Session } from '../session.ts'
import { steps } from '../work.ts'
import { type Judgement, type People, readSample, type Sample } from './people.ts'

export interface Play {
  host: Host
  /** The sample's folder. */
  folder: string
  /** The review file to make. */
  path: string
  lang: 'en' | 'nb'
  /** What a session can call: given, since the router that answers also offers this very play. */
  clientOf: (session: Session) => Client
  /** Where it stops: before anybody judges, for those who want to screen it themselves. Else it is played to its end. */
  until?: 'screening'
  signal?: AbortSignal
}

/**
 * Plays a sample review from its export files to its charted studies, each person in a session of their own and every
 * step a call that a window would make. What there is of the review is removed when it is stopped halfway.
 */
export async function* playSample(play: Play): AsyncGenerator<Progress> {
  try {
    yield* new Player(play, readSample(play.folder)).play()
  } catch (error) {
    play.host.discard(play.path)
    for (const ending of ['', '-wal', '-shm']) rmSync(play.path + ending, { force: true })
    throw error
  }
}

class Player {
  #play: Play
  #sample: Sample
  #people: People
  /** The people of the sample by its ids: their session, its client and their id in the review. */
  #members = new Map<string, { id: string; session: Session; client: Client }>()
  /** Record ids by `stem:entry`. */
  #records = new Map<string, string>()
  #reasons = new Map<string, string>()
  #criteria = new Map<string, string>()

  constructor(play: Play, sample: Sample) {
    this.#play = play
    this.#sample = sample
    this.#people = sample.people
  }

  async *play(): AsyncGenerator<Progress> {
    yield* this.#setUp()
    yield* this.#import()
    yield* this.#deduplicate()
    if (this.#play.until === 'screening') return
    yield* this.#screen()
    yield* this.#resolve()
    await this.#open('title-abstract')
    await this.#narrow()
    yield* this.#assess()
    await this.#open('full-text')
    yield* this.#send()
    yield* this.#chart()
  }

  get #lead(): Client {
    return this.#as(this.#people.review.members.find((member) => member.roles.includes('lead'))?.id ?? '')
  }

  #as(member: string): Client {
    const known = this.#members.get(member)
    if (!known) throw new Error(`the sample has no member ${member}`)
    return known.client
  }

  /** Says how far it is, lets others work, and stops if nobody listens any more. */
  async *#tell(doing: string, done: number, total: number): AsyncGenerator<Progress> {
    this.#play.signal?.throwIfAborted()
    if (done % 20 !== 0 && done !== total) return
    yield { doing, done, total }
    await setImmediate()
  }

  async *#setUp(): AsyncGenerator<Progress> {
    const { host, path, lang } = this.#play
    const { title, question, members, stages, criteria, reasons } = this.#people.review
    const founder = createSession(host, 'desktop')
    await this.#play.clientOf(founder).reviews.create({
      path,
      title: title[lang],
      question: question[lang],
      members: members.map(({ name, roles }) => ({ name, roles })),
      stages: stages.map(({ reviewers: _reviewers, ...stage }) => stage),
      criteria: criteria.map(({ kind, versions }) => ({
        kind,
        stage: 'title-abstract',
        text: versions[0]?.text[lang] ?? '',
      })),
      reasons: reasons.map(({ stage, label }) => ({ stage, label: label[lang] })),
    })
    const known = (await this.#play.clientOf(founder).team.members({})).members
    for (const [i, member] of members.entries()) {
      const session = createSession(host, 'desktop')
      const client = this.#play.clientOf(session)
      const id = known[i]?.id ?? ''
      await client.reviews.open({ path })
      await client.team.signIn({ member: id })
      this.#members.set(member.id, { id, session, client })
    }
    for (const { reviewers, ...stage } of stages) {
      await this.#lead.reviews.saveStage({
        ...stage,
        reviewers: reviewers.map((reviewer) => this.#members.get(reviewer)?.id ?? ''),
      })
    }
    const setup = await this.#lead.reviews.setup({})
    for (const [i, reason] of reasons.entries()) this.#reasons.set(reason.id, setup.reasons[i]?.id ?? '')
    for (const [i, criterion] of criteria.entries()) this.#criteria.set(criterion.id, setup.criteria[i]?.id ?? '')
    for (const { of, texts } of this.#people.review.terms)
      await this.#lead.highlights.saveMany({ of: this.#criteria.get(of) ?? of, texts })
    yield* this.#tell('set-up', 1, 1)
  }

  async *#import(): AsyncGenerator<Progress> {
    const { sources } = this.#sample
    for (const [i, { stem, file, ...source }] of sources.entries()) {
      const bytes = readFileSync(join(this.#play.folder, 'exports', file))
      const added = yield* steps(await this.#lead.imports.add({ file: new File([bytes], file), source }))
      this.#remember(stem, added.import)
      yield { doing: 'import', done: i + 1, total: sources.length }
    }
  }

  #remember(stem: string, importId: string): void {
    const { review } = this.#session
    if (!review) throw new Error('the review is open')
    for (const [i, id] of recordIdsOfImport(review.db, importId).entries()) this.#records.set(`${stem}:${i + 1}`, id)
  }

  get #session(): Session {
    const [first] = this.#members.values()
    if (!first) throw new Error('the sample has members')
    return first.session
  }

  /** The report that an entry of a file belongs to now. */
  #report(ref: string): string {
    const record = this.#records.get(ref)
    const report = record && this.#session.review && reportOf(this.#session.review.db, record)
    if (!report) throw new Error(`the sample speaks of ${ref}, which is in no report`)
    return report
  }

  /** Lets the matcher work and answers what it asks, until it asks no more. */
  async *#deduplicate(): AsyncGenerator<Progress> {
    yield* steps(await this.#lead.duplicates.find({}))
    const refs = new Map([...this.#records].map(([ref, id]) => [id, ref]))
    const cluster = new Map(this.#sample.truth.flatMap((members, i) => members.map((ref) => [ref, i] as const)))
    for (let answered = 0; ; answered++) {
      const { pairs, total } = await this.#lead.duplicates.questions({ limit: 1 })
      const [pair] = pairs
      if (!pair) return
      const [a, b] = [cluster.get(refs.get(pair.a.id) ?? ''), cluster.get(refs.get(pair.b.id) ?? '')]
      await this.#lead.duplicates.decide({ a: pair.a.id, b: pair.b.id, verdict: a === b ? 'same' : 'different' })
      yield* this.#tell('answer', answered + 1, answered + total)
    }
  }

  async *#screen(): AsyncGenerator<Progress> {
    const { titleAbstract } = this.#people
    for (const [i, { report, votes }] of titleAbstract.entries()) {
      for (const [member, vote] of Object.entries(votes)) {
        await this.#as(member).screening.vote({
          stage: 'title-abstract',
          report: this.#report(report),
          ...this.#judgement(vote),
        })
      }
      yield* this.#tell('screen', i + 1, titleAbstract.length)
    }
  }

  #judgement({
    decision,
    reason,
    note,
  }: {
    decision: 'include' | 'exclude' | 'maybe'
    reason?: string
    note?: string
  }) {
    return { decision, reasons: reason === undefined ? [] : [this.#reasons.get(reason) ?? ''], note }
  }

  async *#resolve(): AsyncGenerator<Progress> {
    const resolver = this.#as(this.#people.review.members.find((member) => member.roles.includes('resolver'))?.id ?? '')
    const settled = this.#people.titleAbstract.flatMap(({ report, resolution }) =>
      resolution ? [{ report, resolution }] : [],
    )
    for (const [i, { report, resolution }] of settled.entries()) {
      const { decision, reasons, note } = this.#judgement(resolution)
      if (decision === 'maybe') throw new Error(`the resolution of ${report} settles nothing`)
      await resolver.conflicts.resolve({
        stage: 'title-abstract',
        report: this.#report(report),
        decision,
        reasons,
        note,
      })
      yield* this.#tell('resolve', i + 1, settled.length)
    }
  }

  /** The lead lifts the blinding of a stage that is done. */
  async #open(stage: StageId): Promise<void> {
    const { stages } = await this.#lead.reviews.setup({})
    for (const settings of stages)
      if (settings.id === stage) await this.#lead.reviews.saveStage({ ...settings, blind: false })
  }

  /** Words criteria anew for the stage at which the sample does: what was screened by stays as it was. */
  async #narrow(): Promise<void> {
    for (const { id, kind, versions } of this.#people.review.criteria) {
      for (const { stage, text } of versions.slice(1))
        await this.#lead.reviews.saveCriterion({ id: this.#criteria.get(id), stage, kind, text: text[this.#play.lang] })
    }
  }

  async *#assess(): AsyncGenerator<Progress> {
    const { fullText } = this.#people
    for (const [i, { report, destination, ...judgement }] of fullText.entries()) {
      if (destination !== 'replaced') await this.#voteAsAssigned(report, judgement)
      yield* this.#tell('assess', i + 1, fullText.length)
    }
  }

  async #voteAsAssigned(ref: string, judgement: Judgement): Promise<void> {
    const report = this.#report(ref)
    const { review } = this.#session
    const [assigned] = review ? reviewersOf(review, stageOf(review, 'full-text'), report) : []
    const member = [...this.#members].find(([, { id }]) => id === assigned)?.[0] ?? ''
    await this.#as(member).screening.vote({ stage: 'full-text', report, ...this.#judgement(judgement) })
  }

  /** Where excluded reports went; and the reports that replace one, which are then judged as well. */
  async *#send(): AsyncGenerator<Progress> {
    const { fullText, replacing } = this.#people
    for (const { report, destination, note } of fullText) {
      if (destination === 'background')
        await this.#lead.fulltext.send({ report: this.#report(report), to: 'background' })
      if (destination === 'replaced') await this.#replace(report, note)
    }
    for (const { report, ...judgement } of replacing.decisions) await this.#voteAsAssigned(report, judgement)
    yield* this.#tell('send', 1, 1)
  }

  async #replace(report: string, note: string | undefined): Promise<void> {
    const { items } = this.#people.replacing
    const { reports } = await this.#lead.fulltext.replace({
      report: this.#report(report),
      note,
      by: items.map(newItemOf),
    })
    for (const [i, item] of items.entries()) this.#records.set(item.id, reports[i] ?? '')
  }

  async *#chart(): AsyncGenerator<Progress> {
    const { charting, review } = this.#people
    const { lang } = this.#play
    const { id: form } = await this.#lead.charting.saveForm({
      name: lang === 'nb' ? 'Kartlegging' : 'Charting',
      fields: review.form.fields.map(({ id, type, label, options }) => ({
        id,
        type,
        label: label[lang],
        options: options.map((option) => ({ id: option.id, label: option.label[lang] })),
      })),
    })
    for (const [i, { report, by, answers }] of charting.entries()) {
      for (const [field, value] of Object.entries(answers)) {
        await this.#as(by).charting.answer({ report: this.#report(report), field, value })
      }
      await this.#as(by).charting.charted({ report: this.#report(report), form, done: true })
      yield* this.#tell('chart', i + 1, charting.length)
    }
  }
}

/** A report that replaces another, as the contract asks for it. */
export function newItemOf(item: People['replacing']['items'][number]) {
  const { title, author, issued, 'container-title': container, DOI, abstract } = item
  const authors = author.map(({ family, given }) => `${family}, ${given}`)
  return { title, authors, year: issued['date-parts'][0]?.[0], container, doi: DOI, abstract }
}
