import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type StageId, stageIds } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'

/** The stages with how many conflicts are open at each; there is a choice once title and abstract is open. */
export function StageTabs({ stage }: { stage: StageId }) {
  const t = useText()
  const { number } = useFormat()
  const { closed } = useSession()
  const navigate = useNavigate()
  const { data } = useQuery(orpc.reviews.map.queryOptions({ input: {} }))
  if (closed.has('title-abstract')) return null
  const left = new Map(data?.conflicts.stages.map((one) => [one.stage, one.left]))
  return (
    <SegmentedControl
      aria-label={t('conflicts.stage')}
      options={stageIds.map((id) => {
        const n = left.get(id) ?? 0
        return { id, label: n > 0 ? `${t(`app.stage.${id}`)} · ${number(n)}` : t(`app.stage.${id}`) }
      })}
      value={stage}
      onChange={(id) => void navigate({ to: `/review/conflicts/${id}` })}
    />
  )
}
