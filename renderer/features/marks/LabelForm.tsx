import { useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { Label } from '#shared/contract/marks.ts'
import { labelColours } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { cx } from '../../ui/cx.ts'
import { TextField } from '../../ui/TextField.tsx'
import { colourNames } from './colour-names.ts'
import chip from './LabelChip.module.css'
import styles from './LabelForm.module.css'

interface LabelFormProps {
  /** The label that is changed; a new one where there is none. */
  label?: Label
  mayShare: boolean
  onSave: (label: { name: string; colour: number; shared: boolean }) => void
  onCancel: () => void
}

const colours = Array.from({ length: labelColours }, (_, colour) => colour)

/** The name of a label, its colour, and for a lead whether it is the whole team's. */
export function LabelForm({ label, mayShare, onSave, onCancel }: LabelFormProps) {
  const t = useText()
  const [name, setName] = useState(label?.name ?? '')
  const [colour, setColour] = useState(label?.colour ?? 0)
  const [shared, setShared] = useState(label?.shared ?? false)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) onSave({ name: name.trim(), colour, shared })
      }}
    >
      <TextField label={t('marks.manage.name')} value={name} onChange={setName} maxLength={100} autoFocus />
      <RadioGroup
        className={styles.colours}
        aria-label={t('marks.manage.colour')}
        orientation="horizontal"
        value={String(colour)}
        onChange={(value) => setColour(Number(value))}
      >
        {colours.map((one) => (
          <Radio
            key={one}
            value={String(one)}
            aria-label={t(`marks.colour.${colourNames[one] ?? 'grey'}`)}
            className={cx(styles.colour, chip[`c${one}`])}
          >
            <span aria-hidden="true">{one === colour ? '✓' : ''}</span>
          </Radio>
        ))}
      </RadioGroup>
      {mayShare && (
        <Checkbox isSelected={shared} onChange={setShared}>
          {t('marks.manage.share')}
        </Checkbox>
      )}
      <div className={styles.buttons}>
        <Button size="small" onPress={onCancel}>
          {t('app.cancel')}
        </Button>
        <Button size="small" variant="primary" type="submit" isDisabled={!name.trim()}>
          {t('app.save')}
        </Button>
      </div>
    </form>
  )
}
