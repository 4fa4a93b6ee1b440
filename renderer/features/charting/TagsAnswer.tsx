import { useState } from 'react'
import { useText } from '../../app/text.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './AnswerField.module.css'
import type { AnswerProps } from './answer-props.ts'
import { offered } from './ChoiceAnswers.tsx'
import { tagTree } from './tag-tree.ts'

/** From so many tags on there is a search above them. */
const many = 10

/** Any tags of a tree. */
export function TagsAnswer({ field, label, answer, onAnswer, isReadOnly }: AnswerProps) {
  const t = useText()
  const [search, setSearch] = useState('')
  const chosen = Array.isArray(answer) ? answer : []
  const options = offered(field, answer)
  const toggle = (id: string, isOn: boolean) => {
    const next = field.options.map((one) => one.id).filter((one) => (one === id ? isOn : chosen.includes(one)))
    onAnswer(next.length === 0 ? null : next)
  }
  const shown = tagTree(options, search)
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {options.length >= many && (
        <TextField
          aria-label={t('charting.answer.tags.search.of', { label: field.label })}
          placeholder={t('charting.answer.tags.search')}
          value={search}
          onChange={setSearch}
        />
      )}
      <div className={styles.tree}>
        {shown.map(({ option, depth }) => (
          <div key={option.id} style={{ paddingLeft: depth * 20 }}>
            <Checkbox
              isSelected={chosen.includes(option.id)}
              onChange={(isOn) => toggle(option.id, isOn)}
              isDisabled={isReadOnly}
            >
              {option.label}
            </Checkbox>
          </div>
        ))}
        {shown.length === 0 && <p className={styles.says}>{t('charting.answer.tags.none')}</p>}
      </div>
    </fieldset>
  )
}
