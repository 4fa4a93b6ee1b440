import type { ReactNode } from 'react'
import { ulid } from 'ulid'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './AnswerField.module.css'
import type { AnswerProps } from './answer-props.ts'

interface GroupAnswerProps extends AnswerProps {
  /** The questions of one item. */
  itemOf: (item: string) => ReactNode
}

/** A part of the form that repeats: its items one below the other, each with its questions; added, moved and taken away. */
export function GroupAnswer({ field, label, answer, onAnswer, isReadOnly, itemOf }: GroupAnswerProps) {
  const t = useText()
  const items = Array.isArray(answer) ? answer : []
  const give = (next: string[]) => onAnswer(next.length === 0 ? null : next)
  const move = (index: number, by: 1 | -1) => {
    const next = [...items]
    const [taken] = next.splice(index, 1)
    if (taken !== undefined) next.splice(index + by, 0, taken)
    give(next)
  }
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {field.help && <p className={styles.says}>{field.help}</p>}
      {items.map((item, index) => {
        const named = { label: field.label, n: index + 1 }
        return (
          <section key={item} className={styles.item} aria-label={t('charting.answer.item', named)}>
            <div className={styles.itemHead}>
              <span>{t('charting.answer.item', named)}</span>
              {!isReadOnly && (
                <span className={styles.itemActions}>
                  <Button
                    variant="bare"
                    size="small"
                    aria-label={t('charting.answer.item.up', named)}
                    isDisabled={index === 0}
                    onPress={() => move(index, -1)}
                  >
                    ↑
                  </Button>
                  <Button
                    variant="bare"
                    size="small"
                    aria-label={t('charting.answer.item.down', named)}
                    isDisabled={index === items.length - 1}
                    onPress={() => move(index, 1)}
                  >
                    ↓
                  </Button>
                  <Button
                    variant="bare"
                    size="small"
                    aria-label={t('charting.answer.item.remove', named)}
                    onPress={() => give(items.filter((one) => one !== item))}
                  >
                    {t('app.remove')}
                  </Button>
                </span>
              )}
            </div>
            {itemOf(item)}
          </section>
        )
      })}
      {!isReadOnly && (
        <div>
          <Button size="small" onPress={() => give([...items, ulid()])}>
            {t('charting.answer.item.add', { label: field.label })}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
