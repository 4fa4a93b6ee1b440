import { useNavigate, useSearch } from '@tanstack/react-router'
import { type StageId, stageIds } from '#shared/domain/reviews/words.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Room } from '../../ui/Room.tsx'
import { Mistakes } from './Mistakes.tsx'
import css from './RankingPage.module.css'
import { Saved } from './Saved.tsx'
import { SettingsButton } from './SettingsButton.tsx'
import { Spread } from './Spread.tsx'
import { Stopping } from './Stopping.tsx'
import { useRankedStages, useRanking } from './use-ranking.ts'

/** What ranking knows at a stage: how scores are spread, likely mistakes, whether to stop, and what it would have saved. */
export function RankingPage() {
  const t = useText()
  const { can } = useSession()
  const navigate = useNavigate()
  const { stage: asked, report, mistakes } = useSearch({ from: '/review/ranking' })
  const stages = useRankedStages()
  const isKnown = useRanking(stageIds[0]) !== undefined
  const stage = stages.find((one) => one === asked) ?? stages[0]
  if (stage === undefined) {
    return (
      <Room title={t('ranking.title')}>
        {isKnown && (
          <Empty
            title={t('ranking.off.title')}
            action={
              can('setUp') && (
                <Button onPress={() => void navigate({ to: '/review/setup' })}>{t('ranking.off.action')}</Button>
              )
            }
          >
            {t('ranking.off.text')}
          </Empty>
        )}
      </Room>
    )
  }
  const to = (next: StageId) => void navigate({ to: '/review/ranking', search: { stage: next } })
  return (
    <Room
      title={t('ranking.title')}
      chips={stages.map((one) =>
        stages.length === 1 ? (
          <Chip key={one}>{t(`app.stage.${one}`)}</Chip>
        ) : (
          <Chip key={one} pressed={one === stage} onPress={() => to(one)}>
            {t(`app.stage.${one}`)}
          </Chip>
        ),
      )}
      status={can('setUp') && <SettingsButton stage={stage} />}
    >
      <div className={css.page} key={stage}>
        <Spread stage={stage} />
        <Mistakes stage={stage} first={mistakes ?? 'exclude'} cameFrom={report} />
        <Stopping stage={stage} />
        <Saved stage={stage} />
      </div>
    </Room>
  )
}
