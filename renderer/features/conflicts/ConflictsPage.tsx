import { useQuery } from '@tanstack/react-query'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Room } from '../../ui/Room.tsx'
import { ConflictsRoom } from './ConflictsRoom.tsx'
import { NoThirdPerson } from './NoThirdPerson.tsx'
import { conflictsQuery } from './use-conflicts.ts'
import { useThirdPerson } from './use-third-person.ts'

/** What reviewers disagree about, for the third who settles it, or for the two who settle it together. */
export function ConflictsPage({ stage }: { stage: StageId }) {
  const t = useText()
  const { can, closed } = useSession()
  const isThird = can('resolve')
  const third = useThirdPerson(stage)
  const own = useQuery({ ...conflictsQuery(stage), enabled: !isThird })
  if (isThird || (!closed.has(stage) && (own.data?.conflicts.length ?? 0) > 0))
    return <ConflictsRoom key={stage} stage={stage} />
  if (third.isReady && (isThird || own.data))
    return (
      <Room title={t(`conflicts.title.${stage}`)}>
        {third.isThere ? (
          <Empty title={t('conflicts.empty.role.title')}>{t('conflicts.empty.role.says')}</Empty>
        ) : (
          <NoThirdPerson stage={stage} />
        )}
      </Room>
    )
  return <Room title={t(`conflicts.title.${stage}`)}>{null}</Room>
}
