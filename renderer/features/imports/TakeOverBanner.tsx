import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import css from './TakeOverBanner.module.css'
import { TakeOverDialog } from './TakeOverDialog.tsx'
import { type Judged, namesOf, toolsOf } from './take-over.ts'

/** Says of each import that carries decisions of another tool that they are there, as long as nobody has taken them over. */
export function TakeOverBanner() {
  const { can } = useSession()
  const { data } = useQuery({ ...orpc.imports.judgements.queryOptions({ input: {} }), enabled: can('takeOver') })
  const waiting = (data?.imports ?? []).filter((one) => one.taken.length === 0)
  if (waiting.length === 0) return null
  return (
    <div className={css.banners}>
      {waiting.map((judged) => (
        <One key={judged.import} judged={judged} />
      ))}
    </div>
  )
}

function One({ judged }: { judged: Judged }) {
  const t = useText()
  const { list } = useFormat()
  const [open, setOpen] = useState(false)
  return (
    <section className={css.banner} aria-label={t('imports.takeOver.title', { file: judged.file })}>
      <p>
        {t('imports.takeOver.banner', {
          tools: list(toolsOf(judged)),
          n: namesOf(judged).length,
          file: judged.file,
        })}
      </p>
      <Button
        size="small"
        aria-label={t('imports.takeOver.title', { file: judged.file })}
        onPress={() => setOpen(true)}
      >
        {t('imports.takeOver.open')}
      </Button>
      {open && <TakeOverDialog judged={judged} onClose={() => setOpen(false)} />}
    </section>
  )
}
