import type { Consequence } from '#shared/contract/duplicates.ts'
import type { Format } from '../../app/format.ts'
import type { Translate } from '../../app/text.ts'

type OfStage = Consequence['stages'][number]

/**
 * What a yes would do to the votes, in a sentence for each stage; empty where not both reports have votes that the viewer
 * may know of.
 */
export function consequenceSentences({ stages }: Consequence, t: Translate, { list }: Pick<Format, 'list'>): string[] {
  const told = stages.filter(onBoth)
  if (told.length === 0) return []
  return [
    t('duplicates.consequence.kept'),
    ...told.map((stage) => `${t(`app.stage.${stage.stage}`)}: ${effect(stage, t, list)}.`),
  ]
}

function onBoth({ mine, others, before }: OfStage): boolean {
  const voted = new Set([...mine, ...others].map(({ report }) => report))
  return voted.size > 1 || (before.length > 1 && before.every(({ outcome }) => outcome !== 'pending'))
}

function effect({ mine, counts, before, after }: OfStage, t: Translate, list: Format['list']): string {
  const parts: string[] = []
  if (counts && new Set(mine.map(({ decision }) => decision)).size > 1) {
    parts.push(t('duplicates.consequence.counts', { decision: t(`app.decision.${counts}`).toLocaleLowerCase() }))
  }
  const outcomes = [...new Set(before.map(({ outcome }) => outcome))]
  if (after && outcomes.some((outcome) => outcome !== after)) {
    parts.push(
      t('duplicates.consequence.changes', {
        before: list(outcomes.map((outcome) => t(`clusters.outcome.${outcome}`))),
        after: t(`clusters.outcome.${after}`),
      }),
    )
  }
  return parts.length > 0 ? parts.join('; ') : t('duplicates.consequence.nothing')
}
