import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { OutcomeChanges } from './OutcomeChanges.tsx'
import styles from './stage.module.css'

interface StageEffectsProps {
  preview: InferContractRouterOutputs<Contract>['reviews']['previewStage'] | undefined
  /** It is being asked again, for settings that have changed since. */
  isStale: boolean
  isSaving: boolean
  onSave: () => void
  onCancel: () => void
}

/** What a change of a stage's settings would do, said before it is kept. */
export function StageEffects({ preview, isStale, isSaving, onSave, onCancel }: StageEffectsProps) {
  const t = useText()
  return (
    <section className={styles.effects} aria-label={t('reviews.stage.effects')} aria-busy={isStale}>
      <h3>{t('reviews.stage.effects')}</h3>
      {preview && (
        <div className={styles.says} data-stale={isStale || undefined}>
          <Says preview={preview} />
        </div>
      )}
      <div className={styles.row}>
        <Button variant="primary" isDisabled={!preview || isStale} isPending={isSaving} onPress={onSave}>
          {t('reviews.stage.effects.save')}
        </Button>
        <Button onPress={onCancel}>{t('app.cancel')}</Button>
      </div>
    </section>
  )
}

function Says({ preview }: { preview: NonNullable<StageEffectsProps['preview']> }) {
  const t = useText()
  const { shares, votesNeeded, outcomes } = preview
  const moved = shares?.members.filter(({ gained, lost }) => gained > 0 || lost > 0) ?? []
  const lost = moved.reduce((sum, one) => sum + one.lost, 0)
  return (
    <>
      <ul className={styles.sentences}>
        {moved.map(({ member, name, gained, lost: less }) => (
          <li key={member}>{t('reviews.stage.effects.member', { name, gained, lost: less })}</li>
        ))}
        {shares && moved.length === 0 && <li>{t('reviews.stage.effects.nobodyMoves')}</li>}
        {!shares && <li>{t('reviews.stage.effects.unknown')}</li>}
        {votesNeeded.before !== votesNeeded.after && (
          <li>
            {t(votesNeeded.after > votesNeeded.before ? 'reviews.stage.effects.more' : 'reviews.stage.effects.fewer', {
              before: votesNeeded.before,
              after: votesNeeded.after,
            })}
          </li>
        )}
        {lost > 0 && <li>{t('reviews.stage.effects.kept')}</li>}
      </ul>
      {outcomes ? (
        <OutcomeChanges outcomes={outcomes} />
      ) : (
        shares && <p className={styles.help}>{t('reviews.stage.effects.closed')}</p>
      )}
    </>
  )
}
