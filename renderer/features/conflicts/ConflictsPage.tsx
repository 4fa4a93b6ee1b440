import type { StageId } from '#shared/domain/reviews/words.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Room } from '../../ui/Room.tsx'
import { ConflictsRoom } from './ConflictsRoom.tsx'

/** What two reviewers disagree about, for the third who settles it. */
export function ConflictsPage({ stage }: { stage: StageId }) {
  const t = useText()
  const { can } = useSession()
  if (can('resolve')) return <ConflictsRoom key={stage} stage={stage} />
  return (
    <Room title={t(`conflicts.title.${stage}`)}>
      <Empty title={t('conflicts.empty.role.title')}>{t('conflicts.empty.role.says')}</Empty>
    </Room>
  )
}
