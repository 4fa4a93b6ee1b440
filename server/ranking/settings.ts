import { isDeepStrictEqual } from 'node:util'
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { current } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import { countReports } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { modelVersions, type RankingSettings, rankingAtFirst } from '#shared/domain/ranking/settings.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { type Call, say } from '../call.ts'
import { memberNames } from '../setup.ts'
import { prepareRanking } from './ranker.ts'

type Inputs = InferContractRouterInputs<Contract>['ranking']
type Outputs = InferContractRouterOutputs<Contract>['ranking']

/** How ranking is used at a stage. */
export function rankingAt(db: ReadDb, stage: StageId): RankingSettings {
  const said = current(db, 'ranking', stage)?.body
  if (!said) return rankingAtFirst
  const { on, randomShare, recall, confidence, learner, apart } = said
  return { on, randomShare, recall, confidence, learner, apart }
}

/** The same, with the model's version and who chose it when, for the methods section. */
export function settings({ db }: Call, { stage }: Inputs['settings']): Outputs['settings'] {
  const said = current(db, 'ranking', stage)
  return {
    ...rankingAt(db, stage),
    model: said?.body.model ?? modelVersions[rankingAtFirst.learner],
    chosen: said
      ? { at: said.at, by: memberNames(db).get(said.author) ?? said.author, reports: said.body.reports }
      : null,
  }
}

/** Turns ranking on or off at a stage for everybody; says nothing where nothing changes. */
export function set(call: Call, { stage, ...wanted }: Inputs['set']): void {
  if (isDeepStrictEqual(rankingAt(call.db, stage), wanted)) return
  const body = { stage, ...wanted, model: modelVersions[wanted.learner], reports: countReports(call.db).reports }
  say(call, [{ kind: 'ranking', subject: stage, body }])
  prepareRanking(call.db)
}
