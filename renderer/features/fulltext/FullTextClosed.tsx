import { useNavigate } from '@tanstack/react-router'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Room } from '../../ui/Room.tsx'

/** What stands here while title and abstract is blind: who is at full text would tell how others voted. */
export function FullTextClosed() {
  const t = useText()
  const { can } = useSession()
  const navigate = useNavigate()
  return (
    <Room title={t('fulltext.title')}>
      <Empty
        title={t('fulltext.empty.closed.title')}
        action={
          can('setUp') && (
            <Button onPress={() => void navigate({ to: '/review/setup' })}>{t('fulltext.empty.closed.action')}</Button>
          )
        }
      >
        {t('fulltext.empty.closed.says')}
      </Empty>
    </Room>
  )
}
