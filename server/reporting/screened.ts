import { currentByReport } from '#db/current.ts'
import { conflictsAt } from '#db/outcomes.ts'
import { pilotRounds, sampledReports } from '#db/pilots.ts'
import { pilotResult } from '#shared/domain/pilots/pilot.ts'
import type {
  ReportingConflicts,
  ReportingCriterion,
  ReportingPilot,
  ReportingStage,
} from '#shared/domain/reporting/facts.ts'
import { type StageId, stageIds } from '#shared/domain/reviews/words.ts'
import { agreementAt } from '../agreement/agreement.ts'
import { type Call, closedTo, stageOf } from '../call.ts'
import { pilotReports } from '../pilots/result.ts'
import { settings } from '../ranking/settings.ts'
import { liftedSince } from '../reviews/blind.ts'
import { criteriaAt, criteriaOf, reasonsOf } from '../setup.ts'

/** How each stage was screened, and what came of it where the actor may know that. */
export function stagesScreened(call: Call): ReportingStage[] {
  const reasons = reasonsOf(call.db)
  return stageIds.map((id) => {
    const { reviewers, reviewersPerReport, division, maybe, blind } = stageOf(call, id)
    const isClosed = closedTo(call).includes(id)
    const found = isClosed ? null : agreementAt(call, { stage: id }).agreement
    return {
      id,
      reviewers: reviewers.length,
      perReport: reviewersPerReport,
      division,
      maybe,
      blind,
      lifted: blind ? null : liftedSince(call, id),
      ranking: rankedBy(call, id),
      reasons: reasons.filter(({ body }) => body.stage === id).length,
      agreement: found && {
        maybe: found.maybe,
        pairs: found.pairs,
        n: found.overall.n,
        unanimous: found.overall.unanimous,
        krippendorffAlpha: found.overall.krippendorffAlpha,
      },
      conflicts: isClosed ? null : conflictsOf(call, id),
    }
  })
}

function rankedBy(call: Call, stage: StageId): ReportingStage['ranking'] {
  const { on, model } = settings(call, { stage })
  return on ? { model } : null
}

function conflictsOf({ db }: Call, stage: StageId): ReportingConflicts {
  const rows = conflictsAt(db, stage)
  const together = new Set(
    currentByReport(db, 'resolution').flatMap(({ report, body }) =>
      body.stage === stage && body.decision && body.together?.length ? [report] : [],
    ),
  )
  const settled = rows.filter(({ by }) => by === 'resolution')
  const sentBack = currentByReport(db, 'referral').filter(({ body }) => body.stage === stage && !body.withdrawn)
  return {
    third: settled.filter(({ report }) => !together.has(report)).length,
    together: settled.filter(({ report }) => together.has(report)).length,
    sentBack: new Set(sentBack.map(({ report }) => report)).size,
    open: rows.filter(({ outcome }) => outcome === 'conflict').length,
  }
}

/** The criteria that are in use, with all the words that they had. */
export function criteriaSaid({ db }: Call): ReportingCriterion[] {
  return criteriaOf(db).map(({ id, at, versions }) => ({
    id,
    kind: (at['full-text'] ?? at['title-abstract'])?.kind ?? 'include',
    titleAbstract: at['title-abstract']?.text ?? null,
    fullText: at['full-text']?.text ?? null,
    versions: versions.map(({ text, stage, at: when }) => ({ text, stage, at: when })),
  }))
}

/** The rounds of the pilot at both stages. What came of one is told only where the stage is open to the actor. */
export function pilotsHeld(call: Call): ReportingPilot[] {
  return stageIds.flatMap((stage) => {
    const rounds = pilotRounds(call.db, stage)
    return rounds.map((round, i): ReportingPilot => {
      const { body, id, again } = round
      const before = criteriaAt(call.db, stage, round.begun)
      const after = criteriaAt(call.db, stage, rounds[i + 1]?.begun)
      const wording = new Map(after.map((one) => [one.id, one.text]))
      return {
        stage,
        round: body.round,
        state: body.state,
        size: sampledReports(call.db, id).length,
        reviewers: body.reviewers.length,
        gate: body.gate,
        again: again !== undefined,
        note: body.note ?? '',
        reworded: before.filter((one) => wording.has(one.id) && wording.get(one.id) !== one.text).length,
        result: closedTo(call).includes(stage) ? null : resultOf(call, round),
      }
    })
  })
}

function resultOf(call: Call, round: ReturnType<typeof pilotRounds>[number]): ReportingPilot['result'] {
  const sample = pilotReports(call.db, round)
  if (!sample) return null
  const { reviewers, gate, stage } = round.body
  const found = pilotResult(sample, { reviewers, gate, maybe: stageOf(call, stage).maybe, excluding: new Set() })
  const { pairs } = found.agreement
  return {
    complete: found.complete,
    agreed: found.agreed,
    unanimous: found.unanimous,
    passed: found.passed,
    kappa: pairs.length === 1 ? (pairs[0]?.cohenKappa ?? null) : null,
  }
}
