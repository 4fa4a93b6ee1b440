import type { Client } from '#server/client.ts'
import { finish } from '#server/work.ts'
import { madeUp } from '#shared/domain/ranking/made-up.ts'
import type { LearnerId } from '#shared/domain/ranking/settings.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { begin } from './begun.ts'
import type { World } from './worlds.ts'

const { texts, included } = madeUp(48, 3, 17)
const ris = texts
  .map(({ title, abstract }, i) => `TY  - JOUR\nTI  - ${title} ${i}\nAB  - ${abstract}\nLA  - eng\nER  - \n`)
  .join('\n')

/** Of so many the viewer and the lead decided the same in both worlds: enough for a model of their own. */
const own = { viewer: 30, lead: 27 } as const

/** A world in which ranking is on, and what the viewer and the lead are told of their models in it. */
export interface RankingWorld extends World {
  states: Awaited<ReturnType<Client['ranking']['state']>>[]
}

/**
 * Builds a review in which the viewer and the lead have voted on enough at a stage for a model of their own. The two worlds
 * differ in what the other reviewer said there, on every report: as it should be in one, the other way round in the other.
 * Title and abstract is open and decided alike where it is the stage before.
 */
export async function buildRankingWorld(
  folder: string,
  which: 'A' | 'B',
  at: StageId,
  learner: LearnerId,
): Promise<RankingWorld> {
  const stages = (['title-abstract', 'full-text'] as const).map((id) => ({
    id,
    reviewersPerReport: 2,
    maybe: 'conflict' as const,
    blind: true,
  }))
  const { host, file, members, clients, next } = await begin(folder, {
    title: 'Ranked',
    stages,
    criteria: [],
    reasons: stages.map(({ id }) => ({ stage: id, label: `Not this, ${id}` })),
  })
  const reviewers = [members.viewer, members.other, members.lead]
  const setStage = async (id: StageId, blind: boolean) => {
    next()
    await clients.lead.reviews.saveStage({
      id,
      reviewers,
      reviewersPerReport: 2,
      division: 'everyone',
      maybe: 'conflict',
      blind,
    })
  }
  for (const { id } of stages) await setStage(id, true)
  next()
  const settings = { on: true, randomShare: 0.1, recall: 0.95, confidence: 0.95, learner, apart: true }
  await clients.lead.ranking.set({ stage: at, ...settings })
  next()
  const source = { name: 'Database', kind: 'database' as const, removedBefore: 0 }
  const added = await finish(await clients.lead.imports.add({ file: new File([ris], 'search.ris'), source }))
  const { ids: reports } = await clients.viewer.screening.queue({ stage: 'title-abstract' })
  const { reasons } = await clients.lead.reviews.setup({})

  const vote = async (who: 'viewer' | 'other' | 'lead', stage: StageId, i: number, include: boolean) => {
    next()
    const reason = reasons.find((one) => one.stage === stage)?.id ?? ''
    await clients[who].screening.vote({
      stage,
      report: reports[i] ?? '',
      decision: include ? 'include' : 'exclude',
      reasons: include ? [] : [reason],
    })
  }
  if (at === 'full-text') {
    for (const [i] of reports.entries())
      for (const who of ['viewer', 'other', 'lead'] as const) await vote(who, 'title-abstract', i, i % 8 !== 7)
    await setStage('title-abstract', false)
  }
  const ranked = [...reports.keys()].filter((i) => at === 'title-abstract' || i % 8 !== 7)
  // One decision is other than it should be, for something to be told of.
  for (const who of ['viewer', 'lead'] as const)
    for (const i of ranked.slice(0, own[who]))
      await vote(who, at, i, i === 3 ? included[i] !== true : included[i] === true)
  for (const i of ranked) await vote('other', at, i, (included[i] === true) === (which === 'B'))
  const states = [await clients.viewer.ranking.state({ stage: at }), await clients.lead.ranking.state({ stage: at })]
  host.close()

  return {
    file,
    members,
    states,
    pools: {
      // Some that were decided on, some that were not, and one that is nowhere.
      report: [...reports.slice(0, 4), ...reports.slice(-5), 'nothing'],
      source: [added.source],
    },
  }
}
