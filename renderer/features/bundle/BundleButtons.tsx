import { useState } from 'react'
import { useCommands } from '../../app/commands.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './bundle.module.css'
import { CheckDialog } from './CheckDialog.tsx'
import { MakeDialog } from './MakeDialog.tsx'

/** The ways to a bundle in a room of a review, and the commands that do the same. Only who sets the review up makes one. */
export function BundleButtons({ size = 'middle' }: { size?: 'small' | 'middle' }) {
  const t = useText()
  const { can } = useSession()
  const [shown, setShown] = useState<'make' | 'check' | null>(null)
  const mayMake = can('setUp')
  const section = t('bundle.title')
  useCommands([
    ...(mayMake ? [{ id: 'bundle.make', label: t('bundle.make.title'), run: () => setShown('make'), section }] : []),
    { id: 'bundle.check', label: t('bundle.check.title'), run: () => setShown('check'), section },
  ])
  const close = () => setShown(null)
  return (
    <>
      <div className={styles.buttons}>
        {mayMake && (
          <Button size={size} onPress={() => setShown('make')}>
            {t('bundle.make')}
          </Button>
        )}
        {size === 'middle' && <Button onPress={() => setShown('check')}>{t('bundle.check')}</Button>}
      </div>
      {shown === 'make' && <MakeDialog onClose={close} />}
      {shown === 'check' && <CheckDialog onClose={close} />}
    </>
  )
}
