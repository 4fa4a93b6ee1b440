import { useState } from 'react'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckDialog } from './CheckDialog.tsx'

/** The way to check a bundle, and to make a review of it, from where no review is open. */
export function CheckOffer() {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('bundle.check')}</Button>
      {isOpen && <CheckDialog onClose={() => setOpen(false)} />}
    </>
  )
}
