import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import css from './ImportEntry.module.css'
import { TakeOverDialog } from './TakeOverDialog.tsx'

/** Whether an import carries decisions of another tool, what was taken over of them, and the way to do it. */
export function ImportJudgements({ imported }: { imported: { id: string } }) {
  const t = useText()
  const { date } = useFormat()
  const { can } = useSession()
  const [open, setOpen] = useState(false)
  const { data } = useQuery({ ...orpc.imports.judgements.queryOptions({ input: {} }), enabled: can('takeOver') })
  const judged = data?.imports.find((one) => one.import === imported.id)
  if (!judged) return null
  return (
    <>
      {judged.taken.map(({ stage, at }) => (
        <p key={stage} className={css.under}>
          {t('imports.takeOver.taken', { stage: t(`app.stage.${stage}`), date: date(at) })}
        </p>
      ))}
      <div>
        <Button
          variant="bare"
          size="small"
          aria-label={t('imports.takeOver.title', { file: judged.file })}
          onPress={() => setOpen(true)}
        >
          {t('imports.takeOver.open')}
        </Button>
      </div>
      {open && <TakeOverDialog judged={judged} onClose={() => setOpen(false)} />}
    </>
  )
}
