import { useQuery } from '@tanstack/react-query'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Empty } from '../../ui/Empty.tsx'

/** A stage has reports and none of them is this member's: because they do not screen there, or because none fell to them. */
export function NothingIsMine({ stage }: { stage: StageId }) {
  const t = useText()
  const { member } = useSession()
  const { data: setup } = useQuery(orpc.reviews.setup.queryOptions({ input: {} }))
  if (!setup) return null
  const screens = setup.stages.some((one) => one.id === stage && one.reviewers.includes(member.id))
  return (
    <Empty title={t('screening.empty.mine.title')}>
      {t('screening.empty.mine.says', { screens: String(screens) })}
    </Empty>
  )
}
