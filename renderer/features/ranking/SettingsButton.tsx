import { useState } from 'react'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { SettingsDialog } from './SettingsDialog.tsx'

/** Opens how ranking is used at a stage. */
export function SettingsButton({ stage }: { stage: StageId }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {t('ranking.settings')}
      </Button>
      {isOpen && <SettingsDialog stage={stage} onClose={() => setOpen(false)} />}
    </>
  )
}
