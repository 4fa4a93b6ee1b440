import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { stageIds } from '#shared/domain/reviews/words.ts'
import { startAfresh } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { Front } from '../../app/Front.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { createReview } from './create-review.ts'
import { DraftLines } from './DraftLines.tsx'
import { type Draft, firstDraft, problemsOf, warningsOf } from './draft.ts'
import { FormSection } from './FormSection.tsx'
import styles from './form.module.css'
import { MemberRows } from './MemberRows.tsx'
import { StageFields } from './StageFields.tsx'

const usualReasons = ['population', 'concept', 'context', 'design', 'type', 'language'] as const

/** A new review, on one page, with defaults that most reviews can keep. */
export function NewReviewPage() {
  const t = useText()
  const navigate = useNavigate()
  const onError = useProblemToast()
  const [draft, setDraft] = useState(() => firstDraft(usualReasons.map((name) => t(`reviews.reason.default.${name}`))))
  const [tried, setTried] = useState(false)
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const problems = problemsOf(draft)
  const create = useMutation({
    mutationFn: createReview,
    onSuccess: async (made) => {
      if (!made) return
      await startAfresh()
      await navigate({ to: '/sign-in' })
    },
    onError,
  })
  const submit = () => {
    setTried(true)
    if (problems.length === 0) create.mutate(draft)
  }

  return (
    <Front
      title={t('reviews.new.title')}
      bar={
        <>
          <Says draft={draft} tried={tried} />
          <div className={styles.bar}>
            <Button onPress={() => void navigate({ to: '/' })}>{t('reviews.new.cancel')}</Button>
            <Button variant="primary" onPress={submit} isPending={create.isPending}>
              {t('reviews.new.create')}
            </Button>
          </div>
        </>
      }
    >
      <h1 className={styles.heading}>{t('reviews.new.title')}</h1>
      <FormSection title={t('reviews.new.review')}>
        <TextField
          label={t('reviews.new.name')}
          autoFocus
          maxLength={500}
          value={draft.title}
          onChange={(title) => change({ title })}
          error={tried && problems.includes('title') ? t('reviews.new.problem.title') : undefined}
        />
        <TextArea
          label={t('reviews.new.question')}
          help={t('reviews.new.question.help')}
          maxLength={5000}
          value={draft.question}
          onChange={(question) => change({ question })}
        />
      </FormSection>
      <FormSection title={t('reviews.new.members')} text={t('reviews.new.members.text')}>
        <MemberRows
          members={draft.members}
          onChange={(members) => change({ members })}
          isNameMissing={tried && problems.includes('name')}
        />
      </FormSection>
      <FormSection title={t('reviews.new.stages')} text={t('reviews.new.stages.text')}>
        <div className={styles.two}>
          {draft.stages.map((stage) => (
            <section key={stage.id} aria-label={t(`app.stage.${stage.id}`)}>
              <h3 className={styles.sub}>{t(`app.stage.${stage.id}`)}</h3>
              <StageFields
                stage={stage}
                onChange={(next) =>
                  change({ stages: draft.stages.map((other) => (other.id === next.id ? next : other)) })
                }
              />
            </section>
          ))}
        </div>
      </FormSection>
      <FormSection title={t('reviews.new.criteria')} text={t('reviews.new.criteria.text')}>
        <div className={styles.two}>
          {(['include', 'exclude'] as const).map((kind) => (
            <div key={kind}>
              <h3 className={styles.sub}>{t(`reviews.criteria.${kind}`)}</h3>
              <DraftLines
                label={t(`reviews.criteria.${kind}`)}
                addLabel={t(`reviews.criteria.add.${kind}`)}
                lines={draft.criteria[kind]}
                onChange={(lines) => change({ criteria: { ...draft.criteria, [kind]: lines } })}
              />
            </div>
          ))}
        </div>
      </FormSection>
      <FormSection title={t('reviews.new.reasons')} text={t('reviews.new.reasons.text')}>
        <div className={styles.two}>
          {stageIds.map((stage) => (
            <div key={stage}>
              <h3 className={styles.sub}>{t(`app.stage.${stage}`)}</h3>
              <DraftLines
                keyed
                label={`${t('reviews.new.reasons')}, ${t(`app.stage.${stage}`)}`}
                addLabel={t('reviews.reasons.add')}
                none={t('reviews.reasons.none')}
                lines={draft.reasons[stage]}
                onChange={(lines) => change({ reasons: { ...draft.reasons, [stage]: lines } })}
              />
            </div>
          ))}
        </div>
      </FormSection>
    </Front>
  )
}

/** What must be mended, once creating was tried; before that, what will hinder later. */
function Says({ draft, tried }: { draft: Draft; tried: boolean }) {
  const t = useText()
  const problems = problemsOf(draft)
  if (tried && problems.length > 0) {
    return (
      <p className={`${styles.says} ${styles.problem}`} role="alert">
        {problems.map((problem) => t(`reviews.new.problem.${problem}`)).join(' ')}
      </p>
    )
  }
  const { few, reviewers, resolver } = warningsOf(draft)
  const says = few.map((stage) =>
    t('reviews.new.warn.few', {
      stage: t(`app.stage.${stage.id}`),
      wanted: stage.wanted,
      have: reviewers,
    }),
  )
  return <p className={styles.says}>{[...says, ...(resolver ? [t('reviews.new.warn.resolver')] : [])].join(' ')}</p>
}
