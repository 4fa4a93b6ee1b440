import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import type { AnsweredItem } from '#shared/contract/reporting.ts'
import { type ChecklistId, checklistDois } from '#shared/domain/reporting/checklists/lists.ts'
import type { NumberPiece } from '#shared/domain/reporting/pieces.ts'
import { orpc } from '../../app/client.ts'
import { PageProblem } from '../../app/PageProblem.tsx'
import { useText } from '../../app/text.ts'
import type { Language } from '../../locales/index.ts'
import { ExternalLink } from '../../ui/ExternalLink.tsx'
import { ChecklistItem } from './ChecklistItem.tsx'
import css from './ChecklistView.module.css'

interface ChecklistViewProps {
  list: ChecklistId
  lang: Language
  chosen: NumberPiece | null
  onChoose: (piece: NumberPiece) => void
}

/** A reporting checklist: what the review answers, and what the authors note. */
export function ChecklistView({ list, lang, chosen, onChoose }: ChecklistViewProps) {
  const t = useText()
  const { data, error, refetch } = useQuery(
    orpc.reporting.checklist.queryOptions({ input: { list, lang }, staleTime: 0 }),
  )
  if (error) return <PageProblem error={error} reset={() => void refetch()} />
  if (!data) return null
  const n = (state: AnsweredItem['state']) => data.items.filter((item) => item.state === state).length
  const doi = checklistDois[list]
  return (
    <div className={css.page}>
      <p className={css.says}>
        {t('reporting.checklist.says', { known: n('known'), partly: n('partly'), authors: n('authors') })}{' '}
        <ExternalLink href={`https://doi.org/${doi}`}>{`doi:${doi}`}</ExternalLink>
      </p>
      <ol className={css.items}>
        {data.items.map((item, i) => (
          <Fragment key={item.id}>
            {item.section !== data.items[i - 1]?.section && (
              <li className={css.section}>
                <h2>{t(`reporting.section.${item.section}`)}</h2>
              </li>
            )}
            <ChecklistItem list={list} item={item} lang={lang} chosen={chosen} onChoose={onChoose} />
          </Fragment>
        ))}
      </ol>
    </div>
  )
}
