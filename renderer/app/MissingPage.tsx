import { useNavigate } from '@tanstack/react-router'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { useText } from './text.ts'

/** An address that leads nowhere. */
export function MissingPage() {
  const t = useText()
  const navigate = useNavigate()
  return (
    <Empty
      title={t('app.missing.title')}
      action={<Button onPress={() => void navigate({ to: '/' })}>{t('app.missing.home')}</Button>}
    >
      {t('app.missing.text')}
    </Empty>
  )
}
