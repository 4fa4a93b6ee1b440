import { assessedStates, type FullTextFilters, retrievalStates } from '#shared/domain/fulltext/list.ts'
import { destinations } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
import { FacetList } from '../screening/FacetList.tsx'
import { FacetSection } from '../screening/FacetSection.tsx'
import { useStageSetup } from '../screening/use-stage-setup.ts'
import type { FullTexts } from './use-full-texts.ts'

/** What full texts can be sifted by, each with how many there are under all other filters. */
export function FullTextFacets({ texts }: { texts: FullTexts }) {
  const t = useText()
  const { reasons } = useStageSetup('full-text')
  const { head, wanted } = texts
  if (!head) return null
  const labels = new Map(reasons.map(({ id, label }) => [id, label]))
  const facet = (
    name: keyof FullTextFilters,
    title: string,
    values: { value: string; n: number }[],
    nameOf: (value: string) => string,
  ) => {
    const chosen = wanted[name] ?? []
    const shown = values.filter(({ value, n }) => n > 0 || chosen.includes(value))
    return (
      <FacetSection key={name} title={title} chosen={chosen.length} isOpenAtFirst>
        <FacetList
          title={title}
          values={shown}
          nameOf={nameOf}
          more={0}
          chosen={chosen}
          onToggle={(value) => texts.toggle(name, value)}
        />
      </FacetSection>
    )
  }
  const counted = <T extends string>(all: readonly T[], counts: Partial<Record<T, number>>) =>
    all.map((value) => ({ value, n: counts[value] ?? 0 }))
  return (
    <>
      {facet('retrieval', t('fulltext.retrieval'), counted(retrievalStates, head.retrieval), (value) =>
        t('fulltext.retrieval.state', { state: value.replaceAll('-', '_') }),
      )}
      {head.judged && (
        <>
          {facet('outcome', t('fulltext.outcome'), counted(assessedStates, head.outcomes), (value) =>
            t('fulltext.outcome.state', { state: value }),
          )}
          {facet(
            'reason',
            t('fulltext.reason'),
            head.reasons.map(({ reason, n }) => ({ value: reason, n })),
            (value) => (value === '' ? t('fulltext.reason.none') : (labels.get(value) ?? value)),
          )}
          {facet('destination', t('fulltext.destination.kept'), counted(destinations, head.destinations), (value) =>
            t('fulltext.destination.state', { state: value }),
          )}
        </>
      )}
    </>
  )
}
