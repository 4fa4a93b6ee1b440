import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type StageId, stageIds } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Room } from '../../ui/Room.tsx'
import styles from './pilot.module.css'
import { RoundSection } from './RoundSection.tsx'
import { StartDialog } from './StartDialog.tsx'

/** The rounds of the pilot: beginning one, how far it is, and what a closed one showed. */
export function PilotPage() {
  const t = useText()
  const { can } = useSession()
  const [stage, setStage] = useState<StageId>('title-abstract')
  const [starting, setStarting] = useState(false)
  const { data } = useQuery(orpc.pilots.list.queryOptions({ input: { stage } }))
  const rounds = data?.rounds.toReversed() ?? []
  const mayStart = can('setUp') && rounds[0]?.state !== 'open'
  const start = (
    <Button
      variant={rounds.length === 0 ? 'primary' : 'quiet'}
      size={rounds.length === 0 ? 'middle' : 'small'}
      onPress={() => setStarting(true)}
    >
      {t(rounds.length === 0 ? 'pilots.start' : 'pilots.startNext')}
    </Button>
  )
  return (
    <Room
      title={t('pilots.title')}
      chips={stageIds.map((one) => (
        <Chip key={one} pressed={one === stage} onPress={() => setStage(one)}>
          {t(`app.stage.${one}`)}
        </Chip>
      ))}
      status={mayStart && rounds.length > 0 && start}
    >
      {data && rounds.length === 0 && (
        <Empty title={t('pilots.none.title')} action={mayStart && start}>
          <p>{t('pilots.none.text')}</p>
          {!mayStart && <p>{t('pilots.none.lead')}</p>}
        </Empty>
      )}
      <div className={styles.page}>
        {rounds.map((round, index) => (
          <RoundSection key={round.id} stage={stage} round={round} isNewest={index === 0} />
        ))}
      </div>
      {starting && <StartDialog stage={stage} onClose={() => setStarting(false)} />}
    </Room>
  )
}
