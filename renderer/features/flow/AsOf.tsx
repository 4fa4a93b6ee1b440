import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import css from './AsOf.module.css'

interface AsOfProps {
  /** A day, or undefined for now. */
  at: string | undefined
  isOpen: boolean
  onOpenChange: (open: boolean) => void
  onChange: (at: string | undefined) => void
}

/** Chooses the day of which the flow is told. */
export function AsOf({ at, isOpen, onOpenChange, onChange }: AsOfProps) {
  const t = useText()
  const { date } = useFormat()
  const day = at === undefined ? t('flow.at.now') : date(at)
  const choose = (next: string | undefined) => {
    onChange(next)
    onOpenChange(false)
  }
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button size="small" aria-label={t('flow.at.button', { day })}>
        {day} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className={css.popover}>
        <Dialog className={css.dialog}>
          <Heading slot="title" className={css.title}>
            {t('flow.at.title')}
          </Heading>
          <Day key={at ?? ''} at={at} onChoose={choose} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Day({ at, onChoose }: { at: string | undefined; onChoose: (at: string | undefined) => void }) {
  const t = useText()
  const [first, last] = ['1900-01-01', today()]
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        const value = new FormData(event.currentTarget).get('day')
        if (typeof value === 'string' && value >= first && value <= last) onChoose(value)
      }}
    >
      <TextField
        type="date"
        name="day"
        autoFocus
        label={t('flow.at.day')}
        help={t('flow.at.help')}
        defaultValue={at ?? ''}
        validate={(value) => (value > last ? t('flow.at.future') : null)}
      />
      <div className={css.actions}>
        {at !== undefined && (
          <Button size="small" onPress={() => onChoose(undefined)}>
            {t('flow.at.back')}
          </Button>
        )}
        <Button size="small" variant="primary" type="submit">
          {t('flow.at.show')}
        </Button>
      </div>
    </form>
  )
}

/** Today, where this window is. */
function today(): string {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
