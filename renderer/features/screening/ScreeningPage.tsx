import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { NothingIsMine } from './NothingIsMine.tsx'
import { ScreeningRoom } from './ScreeningRoom.tsx'

/** Screening by title and abstract. */
export function ScreeningPage({ stage }: { stage: StageId }) {
  const t = useText()
  const { report: startAt, mistakes } = useSearch({ from: '/review/screening/title-abstract' })
  return (
    <ScreeningRoom
      stage={stage}
      title={t('screening.title')}
      startAt={startAt}
      mistakesOf={mistakes}
      listByDefault="hidden"
      whenNone={<NothingToScreen stage={stage} />}
    />
  )
}

function NothingToScreen({ stage }: { stage: StageId }) {
  const t = useText()
  const navigate = useNavigate()
  const { data: map } = useQuery(orpc.reviews.map.queryOptions({ input: {} }))
  if (map && map.screening.reports > 0) return <NothingIsMine stage={stage} />
  return (
    <Empty
      title={t('screening.empty.none.title')}
      action={
        <Button variant="primary" onPress={() => void navigate({ to: '/review/sources' })}>
          {t('screening.empty.none.action')}
        </Button>
      }
    >
      {t('screening.empty.none.says')}
    </Empty>
  )
}
