import { useState } from 'react'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './PreviousReport.module.css'
import { PreviousSign } from './PreviousSign.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'

/** Below a report of the previous version of the review: that it is one, and the way to take it out of this version. */
export function PreviousReport({ report }: { report: string }) {
  const t = useText()
  const { can } = useSession()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={styles.line}>
      <PreviousSign />
      {can('remove') && (
        <Button variant="bare" size="small" onPress={() => setOpen(true)}>
          {t('removal.takeOut')}
        </Button>
      )}
      {isOpen && <RemoveDialog report={report} previous onClose={() => setOpen(false)} />}
    </div>
  )
}
