import { Link } from '@tanstack/react-router'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import css from './RankingSetting.module.css'
import { SettingsButton } from './SettingsButton.tsx'
import { useRanking, useSetRanking } from './use-ranking.ts'

/** Whether reports of a stage can be sorted by relevance. It is off until somebody who sets up the review turns it on. */
export function RankingSetting({ stage, isReadOnly }: { stage: StageId; isReadOnly: boolean }) {
  const t = useText()
  const { percent } = useFormat()
  const ranking = useRanking(stage)
  const save = useSetRanking(stage)
  if (!ranking) return null
  const { randomShare, recall, confidence, learner, apart } = ranking
  return (
    <div className={css.setting}>
      <Checkbox
        isSelected={ranking.on}
        isDisabled={isReadOnly || save.isPending}
        onChange={(on) => save.mutate({ on, randomShare, recall, confidence, learner, apart })}
      >
        {t('ranking.setting')}
      </Checkbox>
      <span className={css.help}>{t('ranking.setting.help')}</span>
      {ranking.on && (
        <>
          <span className={css.help}>
            {t('ranking.setting.model', { model: ranking.model, share: percent(randomShare) })}
          </span>
          <div className={css.more}>
            {!isReadOnly && <SettingsButton stage={stage} />}
            <Link to="/review/ranking" search={{ stage }}>
              {t('ranking.room')}
            </Link>
          </div>
        </>
      )}
    </div>
  )
}
