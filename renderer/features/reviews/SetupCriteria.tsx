import type { Criterion } from '#shared/contract/reviews.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { api } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { type Kind, moved } from './draft.ts'
import styles from './form.module.css'
import { OrderedTexts } from './OrderedTexts.tsx'
import { useSaveSetup } from './use-setup.ts'

interface SetupCriteriaProps {
  stage: StageId
  criteria: Criterion[]
  isReadOnly: boolean
}

/** The criteria of a stage: what to include, what to exclude. A changed wording is a new version. */
export function SetupCriteria({ stage, criteria, isReadOnly }: SetupCriteriaProps) {
  const t = useText()
  return (
    <div>
      <h3 className={styles.sub}>{t(`app.stage.${stage}`)}</h3>
      <div className={styles.two}>
        {(['include', 'exclude'] as const).map((kind) => (
          <CriteriaOfKind
            key={kind}
            kind={kind}
            stage={stage}
            criteria={criteria
              .filter((one) => one.stage === stage && one.kind === kind)
              .sort((a, b) => a.order - b.order)}
            isReadOnly={isReadOnly}
          />
        ))}
      </div>
    </div>
  )
}

function CriteriaOfKind({ kind, stage, criteria, isReadOnly }: SetupCriteriaProps & { kind: Kind }) {
  const t = useText()
  const save = useSaveSetup()
  const keep = (criterion: Criterion, part: { text?: string; order?: number; retired?: boolean }) => () =>
    api.reviews.saveCriterion({ id: criterion.id, stage, kind, text: criterion.text, order: criterion.order, ...part })
  const of = (id: string) => criteria.find((one) => one.id === id)
  return (
    <div>
      <h4 className={styles.help}>{t(`reviews.criteria.${kind}`)}</h4>
      <OrderedTexts
        label={`${t(`reviews.criteria.${kind}`)}, ${t(`app.stage.${stage}`)}`}
        addLabel={t(`reviews.criteria.add.${kind}`)}
        isReadOnly={isReadOnly}
        lines={criteria.map((one) => ({
          key: one.id,
          text: one.text,
          aside: one.version > 1 ? t('reviews.criteria.version', { n: one.version }) : undefined,
        }))}
        onAdd={(text) => save.mutate([() => api.reviews.saveCriterion({ stage, kind, text })])}
        onChange={(id, text) => {
          const criterion = of(id)
          if (criterion) save.mutate([keep(criterion, { text })])
        }}
        onRemove={(id) => {
          const criterion = of(id)
          if (criterion) save.mutate([keep(criterion, { retired: true })])
        }}
        onMove={(id, step) => {
          const order = moved(
            criteria,
            criteria.findIndex((one) => one.id === id),
            step,
          )
          save.mutate(
            order.flatMap((one, index) => (criteria[index]?.id === one.id ? [] : [keep(one, { order: index })])),
          )
        }}
      />
    </div>
  )
}
