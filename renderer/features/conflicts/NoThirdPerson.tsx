import { useNavigate } from '@tanstack/react-router'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'

/** A team in which everybody votes: what to do so that conflicts can be settled, and when. */
export function NoThirdPerson({ stage }: { stage: StageId }) {
  const t = useText()
  const navigate = useNavigate()
  const { can, closed } = useSession()
  if (!closed.has(stage))
    return <Empty title={t('conflicts.empty.none.title')}>{t('conflicts.empty.together.none')}</Empty>
  return (
    <Empty
      title={t('conflicts.empty.together.title')}
      action={
        can('setUp') && (
          <Button onPress={() => void navigate({ to: '/review/team' })}>{t('conflicts.empty.together.action')}</Button>
        )
      }
    >
      {t('conflicts.empty.together.says')}
    </Empty>
  )
}
