import type { LinkProps } from '@tanstack/react-router'
import type { ReviewMap } from '#shared/contract/reviews.ts'
import type { Translate } from './text.ts'

/** One station of the map. */
export interface Station {
  to: NonNullable<LinkProps['to']>
  /** The addresses that count as being here. */
  under: string[]
  name: string
  /** Null where the viewer may not know it; undefined while it is not read yet. */
  n: number | null | undefined
  /** What waits there. */
  note: string
  /** Nothing is left to do there. */
  done: boolean
}

/**
 * The map as stations. What is not known is told as such, and in the same words whatever the others did: the notes of a
 * blinded viewer must not depend on more than the map itself.
 */
export function stationsOf(map: ReviewMap | undefined, t: Translate): Station[] {
  const identified = map?.identified
  const duplicates = map?.duplicates
  const conflicts = map?.conflicts
  const fullText = map?.fullText
  const included = map?.included
  return [
    {
      to: '/review/sources',
      under: ['/review/sources', '/review/import'],
      name: t('app.map.identified'),
      n: identified?.records,
      note: identified ? t('app.map.identified.sources', { n: identified.sources }) : '',
      done: (identified?.records ?? 0) > 0,
    },
    {
      to: '/review/duplicates',
      under: ['/review/duplicates'],
      name: t('app.map.duplicates'),
      n: duplicates && (duplicates.merged === 0 ? 0 : -duplicates.merged),
      note: duplicates ? t('app.map.duplicates.waiting', { n: duplicates.questions }) : '',
      done: duplicates?.questions === 0 && (identified?.records ?? 0) > 0,
    },
    {
      to: '/review/screening/title-abstract',
      under: ['/review/screening'],
      name: t('app.map.screening'),
      n: map?.screening.reports,
      note: map ? screeningNote(map.screening, t) : '',
      done: (map?.screening.mine?.assigned ?? 0) > 0 && map?.screening.mine?.left === 0,
    },
    {
      to: '/review/conflicts',
      under: ['/review/conflicts'],
      name: t('app.map.conflicts'),
      n: conflicts?.all,
      note: conflicts ? conflictNote(conflicts, t) : '',
      done: conflicts?.left === 0 && (conflicts.all ?? 0) > 0,
    },
    {
      to: '/review/fulltext',
      under: ['/review/fulltext'],
      name: t('app.map.fullText'),
      n: fullText?.reports,
      note: fullText ? fullTextNote(fullText, t) : '',
      done: (fullText?.mine?.assigned ?? 0) > 0 && fullText?.mine?.left === 0,
    },
    {
      to: '/review/included',
      under: ['/review/included'],
      name: t('app.map.included'),
      n: included && (included.studies ?? included.reports),
      note:
        included?.reports != null && included.studies != null && included.reports !== included.studies
          ? t('app.map.included.reports', { n: included.reports })
          : '',
      done: false,
    },
  ]
}

function screeningNote({ reports, mine }: ReviewMap['screening'], t: Translate): string {
  if (reports === 0) return t('app.map.notBegun')
  return mine === null ? t('app.map.notYours') : t('app.map.left', { n: mine.left })
}

function conflictNote({ all, left, stages }: ReviewMap['conflicts'], t: Translate): string {
  if (all === null || left === null) return t('app.map.hidden')
  if (all === 0) return t('app.map.conflicts.none')
  const atFullText = stages.find(({ stage }) => stage === 'full-text')?.left ?? 0
  const isBoth = atFullText > 0 && atFullText < left
  if (isBoth) return t('app.map.conflicts.leftAtBoth', { n: left - atFullText, late: atFullText })
  return t(atFullText > 0 ? 'app.map.conflicts.leftLate' : 'app.map.conflicts.left', { n: left })
}

function fullTextNote({ reports, excluded, mine: own }: ReviewMap['fullText'], t: Translate): string {
  if (reports === null) return t('app.map.opens')
  if (own && own.left > 0) return t('app.map.left', { n: own.left })
  return excluded === null ? t('app.map.hidden') : t('app.map.fullText.excluded', { n: excluded })
}
