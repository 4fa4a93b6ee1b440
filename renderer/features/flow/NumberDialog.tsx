import { useState } from 'react'
import { api } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import css from './BoxList.module.css'
import type { ShownBox, ShownFlow } from './types.ts'
import { useSaying } from './use-saying.ts'

/** Sets a number of the figure by hand, with its reason, and says what that does; or takes it back. */
export function NumberDialog({ flow, box, onClose }: { flow: ShownFlow; box: ShownBox; onClose: () => void }) {
  const t = useText()
  const { number } = useFormat()
  const { say, isPending } = useSaying()
  const [n, setN] = useState(box.override?.n ?? box.n ?? Number.NaN)
  const [why, setWhy] = useState(box.override?.why ?? '')
  const [isChecked, setChecked] = useState(false)
  const isWhole = Number.isInteger(n) && n >= 0
  const save = () => {
    setChecked(true)
    if (!isWhole || why.trim() === '') return
    say(() => api.flow.override({ form: flow.form, key: box.key, n, why }), onClose)
  }
  const takeBack = () => say(() => api.flow.override({ form: flow.form, key: box.key, n: null, why: '' }), onClose)
  return (
    <Dialog
      title={t('flow.number.title', { box: box.label })}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          {box.override && (
            <Button isDisabled={isPending} onPress={takeBack}>
              {t('flow.override.takeBack')}
            </Button>
          )}
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" isDisabled={isPending} onPress={save}>
            {t('flow.number.save')}
          </Button>
        </>
      }
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <p>{t('flow.number.says')}</p>
        <p>
          <strong>{t('flow.number.computed', { n: number(box.n ?? 0) })}</strong>
        </p>
        <NumberField
          autoFocus
          label={t('flow.number.n')}
          minValue={0}
          maxValue={1_000_000_000}
          value={n}
          onChange={setN}
          error={isChecked && !isWhole ? t('flow.number.needsN') : undefined}
        />
        <TextArea
          label={t('flow.number.why')}
          help={t('flow.number.whyHelp')}
          maxLength={2000}
          value={why}
          onChange={setWhy}
          error={isChecked && why.trim() === '' ? t('flow.number.needsWhy') : undefined}
        />
      </form>
    </Dialog>
  )
}
