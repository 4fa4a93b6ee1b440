import { allCurrent, current } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import { carriesJudgements, withoutMark } from '#db/judgements.ts'
import { ownBallots } from '#db/own.ts'
import { currentRows, factsBy, factsInEffect, packetOf } from '#db/packets.ts'
import { recordById, recordsOfReport } from '#db/records.ts'
import { isScreened, reportsAtStage } from '#db/reports.ts'
import type { KeptRecord } from '#shared/domain/bundle/lines.ts'
import type { KeptFact } from '#shared/domain/facts/fact.ts'
import { handedKinds, setupKinds } from '#shared/domain/packets/kinds.ts'
import {
  isOwn,
  packetImport,
  packetPilot,
  packetStage,
  takenOverVote,
  toldByTeam,
} from '#shared/domain/packets/part.ts'
import type { Actor } from '#shared/domain/policy/abilities.ts'
import { mayEnter } from '#shared/domain/policy/blinding.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type StageId, stageIds } from '#shared/domain/reviews/words.ts'
import { type Call, stageOf, stagesOf } from '../call.ts'
import { reviewersOfEach } from '../screening/assigned.ts'

/** One reviewer's part of a review at a stage. */
export interface Part {
  member: string
  stage: StageId
  /** Ids of the reports that are theirs to screen; those that they voted on before the work was divided otherwise go along. */
  reports: string[]
  facts: KeptFact[]
  records: KeptRecord[]
}

type Reading = Pick<Call, 'db'>

/**
 * The stages that are open to a reviewer, in order.
 *
 * @throws {Problem} where there is no such reviewer, or the file is a packet itself
 */
export function openStages(call: Reading, member: string): StageId[] {
  if (packetOf(call.db))
    throw new Problem('packet-of-packet', 'This is a packet itself: packets are given by the lead.')
  const known = current(call.db, 'member', member)
  if (!known || known.body.retired) throw new Problem('no-such-member', 'There is no such member.')
  const { name, roles } = known.body
  if (!roles.includes('reviewer'))
    throw new Problem('packet-no-reviewer', `${name} is no reviewer: a packet is for who screens.`, { data: { name } })
  const actor: Actor = { kind: 'member', member, roles }
  return stageIds.filter((stage) => mayEnter(actor, stage, stagesOf(call)))
}

/**
 * What a member may know of a review and needs for screening their reports at a stage. Nothing in it depends on what others
 * judged at a stage that is closed to the member.
 *
 * @param chosen the stage; else the last that is open to them and has reports for them
 * @throws {Problem} where there is no such reviewer, the stage is closed to them, or nothing of it is theirs
 */
export function partOf(call: Reading, member: string, chosen?: StageId): Part {
  const open = openStages(call, member)
  if (chosen && !open.includes(chosen))
    throw new Problem('packet-stage-closed', 'This stage has not been opened yet: the stage before it is still blind.')
  const stages = chosen ? [chosen] : open.toReversed()
  for (const stage of stages) {
    const reports = reportsOf(call, member, stage)
    if (reports.length > 0) return { member, stage, reports, ...contentOf(call, member, stage, reports) }
  }
  const name = current(call.db, 'member', member)?.body.name ?? ''
  throw new Problem('packet-empty', `No report is ${name}’s to screen at this stage.`, { data: { name } })
}

/** What a packet of a stage would have in it, as figures. */
export interface PartFigures {
  stage: StageId
  reports: number
  records: number
  /** Votes of the member at this stage that go along. */
  votes: number
  facts: number
}

/** What a reviewer's packets would have in them, for each stage that is open to them and has reports for them. */
export function figuresOf(call: Reading, member: string): PartFigures[] {
  return openStages(call, member).flatMap((stage) => {
    const reports = reportsOf(call, member, stage)
    if (reports.length === 0) return []
    const { facts, records } = contentOf(call, member, stage, reports)
    const atStage = new Set(reportsAtStage(call.db, stage))
    const votes = ownBallots(call.db, stage, member).filter(({ report }) => atStage.has(report)).length
    return [{ stage, reports: reports.length, records: records.length, votes, facts: facts.length }]
  })
}

function reportsOf(call: Reading, member: string, stage: StageId): string[] {
  const reviewersOf = reviewersOfEach(call, stageOf(call, stage))
  return reportsAtStage(call.db, stage).filter((id) => isScreened(call.db, id) && reviewersOf(id).includes(member))
}

function contentOf(
  { db }: Reading,
  member: string,
  stage: StageId,
  assigned: readonly string[],
): Pick<Part, 'facts' | 'records'> {
  const atStage = new Set(reportsAtStage(db, stage))
  const voted = ownBallots(db, stage, member).flatMap(({ report }) => (atStage.has(report) ? [report] : []))
  /** The report of each record that goes along. */
  const reportOf = new Map<string, string>()
  for (const report of new Set([...assigned, ...voted]))
    for (const { id } of recordsOfReport(db, report)) reportOf.set(id, report)
  const records = wholeRecordsOf(db, reportOf.keys())
  const facts = [
    ...setupFacts(db, member, stage),
    ...importFacts(db, stage, records),
    ...reportFacts(db, stage, reportOf),
    ...pilotFacts(db, member, stage, reportOf),
    ...ownFacts(db, member),
  ]
  return { facts: facts.sort((a, b) => (a.id < b.id ? -1 : 1)), records }
}

/** The records as they are kept, numbered anew in the order of the review: how many lie between them is nobody's to know. */
function wholeRecordsOf(db: ReadDb, ids: Iterable<string>): KeptRecord[] {
  const found = [...ids].flatMap((id) => recordById(db, id) ?? []).sort((a, b) => a.seq - b.seq)
  return found.map(({ id, import: from, entry, line, item, raw }, i) => {
    const isJudged = carriesJudgements(db, from)
    return {
      seq: i + 1,
      id,
      import: from,
      entry,
      line: isJudged ? 0 : line,
      item: JSON.stringify(withoutMark(item)),
      // An entry that says what was decided in another tool stays behind, and so do those beside it.
      raw: isJudged ? '' : raw,
    }
  })
}

/** How the review is set up, as far as its member may know and it is needed. */
function setupFacts(db: ReadDb, member: string, stage: StageId): KeptFact[] {
  const stages = currentRows(db, 'stage').flatMap((fact) => {
    const id = stageIds.find((one) => one === fact.subject)
    return id ? [toldByTeam(fact, packetStage(id, stage, member, JSON.parse(fact.body)))] : []
  })
  const self = currentRows(db, 'member').filter(({ subject }) => subject === member)
  return [
    ...setupKinds.flatMap((kind) => factsInEffect(db, kind).map((fact) => toldByTeam(fact))),
    ...self.map((fact) => toldByTeam(fact, { name: JSON.parse(fact.body).name, roles: ['reviewer'] })),
    ...stages,
    ...currentRows(db, 'label').flatMap((fact) => (JSON.parse(fact.body).shared ? [toldByTeam(fact)] : [])),
  ]
}

/** The imports from which the records are, and their sources. */
function importFacts(db: ReadDb, stage: StageId, records: readonly KeptRecord[]): KeptFact[] {
  const entries = Map.groupBy(records, (record) => record.import)
  const imports = currentRows(db, 'import').flatMap((fact) => {
    const n = entries.get(fact.subject)?.length
    return n === undefined ? [] : [toldByTeam(fact, packetImport(JSON.parse(fact.body), stage, n))]
  })
  const used = new Set(imports.map(({ body }) => JSON.parse(body).source))
  const sources = currentRows(db, 'source').filter(({ subject }) => used.has(subject))
  return [...sources.map((fact) => toldByTeam(fact)), ...imports]
}

/** What holds the records of each report together and gives its fields; at full text its files, and whether it was had. */
function reportFacts(db: ReadDb, stage: StageId, reportOf: ReadonlyMap<string, string>): KeptFact[] {
  const links = currentRows(db, 'link').filter(({ body }) => {
    const { a, b, verdict } = JSON.parse(body)
    return verdict === 'same' && reportOf.has(a) && reportOf.get(a) === reportOf.get(b)
  })
  const fields = currentRows(db, 'field').filter(({ body }) => {
    const { report, record } = JSON.parse(body)
    return reportOf.has(report) && (record === null || reportOf.has(record))
  })
  const texts =
    stage === 'full-text'
      ? currentRows(db, 'attachment').filter(({ body }) => {
          const { report, removed } = JSON.parse(body)
          return !removed && reportOf.has(report)
        })
      : []
  const had =
    stage === 'full-text'
      ? currentRows(db, 'retrieval').filter(({ body }) => reportOf.has(JSON.parse(body).report))
      : []
  return [
    ...[...links, ...fields, ...texts].map((fact) => toldByTeam(fact)),
    ...had.map((fact) => {
      const { report, status } = JSON.parse(fact.body)
      return toldByTeam(fact, { report, status })
    }),
  ]
}

/** The rounds of the pilot that drew any of the reports: an open one is screened first, and votes from before a repeated one stand aside. */
function pilotFacts(db: ReadDb, member: string, stage: StageId, reportOf: ReadonlyMap<string, string>): KeptFact[] {
  const sampled = currentRows(db, 'sampled').filter(({ body }) => {
    const said = JSON.parse(body)
    return said.stage === stage && reportOf.has(said.report)
  })
  const rounds = new Set(sampled.map(({ body }) => JSON.parse(body).pilot))
  const pilots = factsInEffect(db, 'pilot').filter(({ subject }) => rounds.has(subject))
  return [
    ...pilots.map((fact) => toldByTeam(fact, packetPilot(JSON.parse(fact.body), member))),
    ...sampled.map((fact) => toldByTeam(fact)),
  ]
}

/** All that the member said for themselves, with ids untouched; and what they decided in another tool, if a lead took it over. */
function ownFacts(db: ReadDb, member: string): KeptFact[] {
  const own = factsBy(db, member, handedKinds).filter((fact) => isOwn(fact, member))
  const actions = new Set(own.map(({ action }) => action))
  const undos = factsBy(db, member, ['undo']).filter(({ subject }) => actions.has(subject))
  const takenOver = allCurrent(db, 'vote').filter(({ body }) => body.member === member && body.origin !== undefined)
  const votes = new Map(takenOver.map(({ fact, body }) => [fact, body]))
  const told = votes.size === 0 ? [] : currentRows(db, 'vote').filter(({ id }) => votes.has(id))
  return [...own, ...undos, ...told.map((fact) => toldByTeam(fact, takenOverVote(JSON.parse(fact.body))))]
}
