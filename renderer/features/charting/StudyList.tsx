import type { Form } from '#shared/contract/charting.ts'
import { useText } from '../../app/text.ts'
import { LongList } from '../../ui/LongList.tsx'
import { RecordCard } from '../../ui/RecordCard.tsx'
import styles from './StudyList.module.css'
import type { Study } from './studies.ts'
import { type FarWith, isDone } from './use-charting.ts'

interface StudyListProps {
  studies: readonly Study[]
  form: Form
  work: ReadonlyMap<string, FarWith> | undefined
  place: number
  onChoose: (study: string) => void
}

/** The studies as a list, each with how much of the form is filled in. */
export function StudyList({ studies, form, work, place, onChoose }: StudyListProps) {
  const t = useText()
  return (
    <section className={styles.column} aria-label={t('charting.list.label')}>
      <LongList
        label={t('charting.list.label')}
        total={studies.length}
        rowHeight={76}
        row={(index) => studies[index]}
        onSight={seen}
        selected={place}
        onSelect={(index) => {
          const study = studies[index]
          if (study) onChoose(study.id)
        }}
      >
        {(study) => {
          const [main] = study.reports
          const far = work?.get(study.id)
          const isFull = isDone(far, form)
          return (
            <span className={styles.row}>
              <span className={styles.card}>{main && <RecordCard report={main} />}</span>
              {far && (
                <span className={isFull ? styles.full : styles.part}>
                  {far.through ? (
                    <>
                      <span aria-hidden="true">✓</span>
                      <span className="visually-hidden">{t('charting.list.through')}</span>
                    </>
                  ) : (
                    `${far.answered}/${far.asked}`
                  )}
                </span>
              )}
            </span>
          )
        }}
      </LongList>
    </section>
  )
}

/** All studies are here already; nothing has to be fetched. */
function seen() {}
