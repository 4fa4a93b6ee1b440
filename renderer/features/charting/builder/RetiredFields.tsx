import type { Field } from '#shared/domain/charting/form.ts'
import { useText } from '../../../app/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { nameOf } from './FieldCards.tsx'
import styles from './RetiredFields.module.css'

interface RetiredFieldsProps {
  fields: readonly Field[]
  onPutBack: (id: string) => void
}

/** The fields that a form does not ask any more, with what was answered to them kept: to be put back. */
export function RetiredFields({ fields, onPutBack }: RetiredFieldsProps) {
  const t = useText()
  const gone = fields.filter((field) => field.retired)
  if (gone.length === 0) return null
  return (
    <details className={styles.gone}>
      <summary>{t('charting.build.retired', { n: gone.length })}</summary>
      <p>{t('charting.build.retired.says')}</p>
      <ul className={styles.list}>
        {gone.map((field) => (
          <li key={field.id} className={styles.field}>
            <span dir="auto">
              {nameOf(field, t)} · {t(`charting.form.type.${field.type}`)}
            </span>
            <Button
              size="small"
              variant="bare"
              aria-label={t('charting.build.putBack.named', { label: nameOf(field, t) })}
              onPress={() => onPutBack(field.id)}
            >
              {t('charting.build.putBack')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
