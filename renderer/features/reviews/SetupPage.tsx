import { Link } from '@tanstack/react-router'
import { placeOf } from '#shared/domain/live/places.ts'
import { stageIds } from '#shared/domain/reviews/words.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Room } from '../../ui/Room.tsx'
import { BackupsSection } from '../backups/BackupsSection.tsx'
import { BundleButtons } from '../bundle/BundleButtons.tsx'
import { SetupHighlights } from '../highlights/SetupHighlights.tsx'
import { SharedField } from '../live/SharedField.tsx'
import { RankingSetting } from '../ranking/RankingSetting.tsx'
import { SharingSection } from '../sharing/SharingSection.tsx'
import { FormSection } from './FormSection.tsx'
import styles from './form.module.css'
import { SetupCriteria } from './SetupCriteria.tsx'
import { SetupDescription } from './SetupDescription.tsx'
import { SetupReasons } from './SetupReasons.tsx'
import { SetupStage } from './SetupStage.tsx'
import { useSetup } from './use-setup.ts'

/** How the review is set up, and changing it. Every change is kept at once; earlier wordings stay in the log. */
export function SetupPage() {
  const t = useText()
  const { can } = useSession()
  const { data: setup } = useSetup()
  const isReadOnly = !can('setUp')
  return (
    <Room title={t('reviews.setup.title')}>
      {setup && (
        <div className={styles.narrow}>
          {isReadOnly && <p className={styles.note}>{t('reviews.setup.readOnly')}</p>}
          <FormSection title={t('reviews.new.review')}>
            <SetupDescription setup={setup} isReadOnly={isReadOnly} />
          </FormSection>
          {stageIds.map((id) => {
            const stage = setup.stages.find((one) => one.id === id)
            return (
              stage && (
                <FormSection
                  key={id}
                  title={t(`app.stage.${id}`)}
                  text={`${t('reviews.stage.reviewersPerReport.help')} ${t('reviews.setup.members.elsewhere')}`}
                >
                  <Link to="/review/pilot">{t('reviews.setup.pilot')}</Link>
                  <SharedField place={placeOf('stage', id)}>
                    <SetupStage stage={stage} members={setup.members} isReadOnly={isReadOnly} />
                  </SharedField>
                  <RankingSetting stage={id} isReadOnly={isReadOnly} />
                </FormSection>
              )
            )
          })}
          <FormSection title={t('reviews.new.criteria')} text={t('reviews.new.criteria.text')}>
            {stageIds.map((stage) => (
              <SetupCriteria key={stage} stage={stage} criteria={setup.criteria} isReadOnly={isReadOnly} />
            ))}
          </FormSection>
          <FormSection title={t('reviews.new.reasons')} text={t('reviews.new.reasons.text')}>
            <div className={styles.two}>
              {stageIds.map((stage) => (
                <SetupReasons key={stage} stage={stage} reasons={setup.reasons} isReadOnly={isReadOnly} />
              ))}
            </div>
          </FormSection>
          <FormSection title={t('highlights.setup.title')} text={t('highlights.setup.text')}>
            <SetupHighlights criteria={setup.criteria} isReadOnly={isReadOnly} />
          </FormSection>
          <FormSection title={t('bundle.title')} text={t('bundle.text')}>
            <BundleButtons />
          </FormSection>
          {can('keep') && (
            <FormSection title={t('backups.title')} text={t('backups.text')}>
              <BackupsSection />
            </FormSection>
          )}
          {can('share') && (
            <FormSection title={t('sharing.title')} text={t('sharing.text')}>
              <SharingSection />
            </FormSection>
          )}
        </div>
      )}
    </Room>
  )
}
