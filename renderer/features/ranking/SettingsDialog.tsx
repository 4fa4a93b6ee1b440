import { useState } from 'react'
import { learnerIds, type RankingSettings } from '#shared/domain/ranking/settings.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import css from './SettingsDialog.module.css'
import { useRanking, useSetRanking } from './use-ranking.ts'

/** What can be chosen, in per cent, as the contract bounds it. */
const shares = {
  randomShare: { minValue: 0, maxValue: 50, step: 1 },
  recall: { minValue: 50, maxValue: 100, step: 1 },
  confidence: { minValue: 50, maxValue: 99.9, step: 0.1 },
} as const
const shareIds = ['randomShare', 'recall', 'confidence'] as const

/** How ranking is used at a stage: what is drawn at random, what is asked of stopping, which model learns. */
export function SettingsDialog({ stage, onClose }: { stage: StageId; onClose: () => void }) {
  const t = useText()
  const now = useRanking(stage)
  const save = useSetRanking(stage)
  const [changed, setChanged] = useState<Partial<RankingSettings>>({})
  if (!now) return null
  const { on, randomShare, recall, confidence, learner, apart } = now
  const next: RankingSettings = { on, randomShare, recall, confidence, learner, apart, ...changed }
  const change = (part: Partial<RankingSettings>) => setChanged((before) => ({ ...before, ...part }))
  return (
    <Dialog
      title={t('ranking.settings.title', { stage: t(`app.stage.${stage}`) })}
      isOpen
      onOpenChange={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={save.isPending}
            onPress={() => save.mutate(next, { onSuccess: onClose })}
          >
            {t('app.save')}
          </Button>
        </>
      }
    >
      <div className={css.fields}>
        {shareIds.map((id) => (
          <NumberField
            key={id}
            {...shares[id]}
            label={t(`ranking.settings.${id}`)}
            help={t(`ranking.settings.${id}.help`)}
            value={Math.round(next[id] * 1000) / 10}
            onChange={(value) => !Number.isNaN(value) && change({ [id]: value / 100 })}
          />
        ))}
        <RadioGroup
          label={t('ranking.settings.learner')}
          options={learnerIds.map((id) => ({
            id,
            label: t(`ranking.settings.learner.${id}`),
            help: t(`ranking.settings.learner.${id}.help`),
          }))}
          value={next.learner}
          onChange={(one) => change({ learner: one })}
        />
        <div className={css.apart}>
          <Checkbox isSelected={next.apart} onChange={(isApart) => change({ apart: isApart })}>
            {t('ranking.settings.apart')}
          </Checkbox>
          <span className={css.help}>{t('ranking.settings.apart.help')}</span>
        </div>
      </div>
    </Dialog>
  )
}
