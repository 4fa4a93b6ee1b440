import { type ReactNode, useState } from 'react'
import { useCommands } from '../../app/commands.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { FieldsDialog } from './FieldsDialog.tsx'
import { JoinDialog } from './JoinDialog.tsx'
import css from './ReportOrigin.module.css'

/** At the foot of a report that is read: where its fields come from, that it is the same as another, and what else is asked. */
export function ReportOrigin({ report, children }: { report: string; children?: ReactNode }) {
  const t = useText()
  const { can } = useSession()
  const [open, setOpen] = useState<{ report: string; dialog: 'fields' | 'join' } | null>(null)
  const show = (dialog: 'fields' | 'join') => setOpen({ report, dialog })
  const close = () => setOpen(null)
  const section = t('clusters.section')
  useCommands([
    {
      id: 'clusters.fields',
      label: t('clusters.fields.title'),
      keys: 'Shift+m',
      run: () => show('fields'),
      section,
    },
    {
      id: 'clusters.join',
      label: t('clusters.join'),
      keys: 'Shift+d',
      run: () => show('join'),
      enabled: can('deduplicate'),
      section,
    },
  ])
  return (
    <>
      <div className={css.foot}>
        <Button variant="bare" size="small" onPress={() => show('fields')}>
          {t('clusters.fields.title')}
        </Button>
        {can('deduplicate') && (
          <Button variant="bare" size="small" onPress={() => show('join')}>
            {t('clusters.join')}
          </Button>
        )}
        {children}
      </div>
      {open?.dialog === 'fields' && <FieldsDialog report={open.report} onClose={close} />}
      {open?.dialog === 'join' && <JoinDialog report={open.report} onClose={close} />}
    </>
  )
}
