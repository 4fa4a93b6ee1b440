import type { Form } from '#shared/contract/charting.ts'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import { Select } from '../../ui/Select.tsx'
import styles from './FormSwitch.module.css'

interface FormSwitchProps {
  forms: readonly Form[]
  form: Form
  onChoose: (id: string) => void
}

/** Which of several forms is looked at; nothing where there is one. */
export function FormSwitch({ forms, form, onChoose }: FormSwitchProps) {
  const t = useText()
  const at = forms.findIndex(({ id }) => id === form.id)
  useCommands([
    {
      id: 'charting.form.next',
      label: t('charting.form.next'),
      keys: 'f',
      run: () => onChoose(forms[(at + 1) % forms.length]?.id ?? form.id),
      enabled: forms.length > 1,
      section: t('charting.command.section'),
    },
  ])
  if (forms.length < 2) return null
  return (
    <div className={styles.switch}>
      <Select
        label={t('charting.form.switch')}
        options={forms.map(({ id, name }, i) => ({ id, label: name || t('charting.form.unnamed', { n: i + 1 }) }))}
        value={form.id}
        onChange={onChoose}
      />
    </div>
  )
}
