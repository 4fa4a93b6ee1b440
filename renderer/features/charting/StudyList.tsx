import type { Field } from '#shared/domain/charting/form.ts'
import { useText } from '../../app/text.ts'
import { LongList } from '../../ui/LongList.tsx'
import { RecordCard } from '../../ui/RecordCard.tsx'
import styles from './StudyList.module.css'
import { answeredCount, type Study } from './studies.ts'

interface StudyListProps {
  studies: readonly Study[]
  fields: readonly Field[]
  place: number
  onChoose: (study: string) => void
}

/** The included studies as a list, each with how much of the form is filled in. */
export function StudyList({ studies, fields, place, onChoose }: StudyListProps) {
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
          const answered = answeredCount(study, fields)
          return (
            <span className={styles.row}>
              <span className={styles.card}>{main && <RecordCard report={main} />}</span>
              <span className={answered === fields.length ? styles.full : styles.part}>
                {answered}/{fields.length}
              </span>
            </span>
          )
        }}
      </LongList>
    </section>
  )
}

/** All studies are here already; nothing has to be fetched. */
function seen() {}
