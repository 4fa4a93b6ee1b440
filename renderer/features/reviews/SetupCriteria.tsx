import type { Criterion } from '#shared/contract/reviews.ts'
import { type StageId, stageIds } from '#shared/domain/reviews/words.ts'
import { api } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { CriterionVersions } from './CriterionVersions.tsx'
import { type Kind, moved } from './draft.ts'
import styles from './form.module.css'
import { OrderedTexts } from './OrderedTexts.tsx'
import { useSaveSetup } from './use-setup.ts'

interface SetupCriteriaProps {
  stage: StageId
  criteria: Criterion[]
  isReadOnly: boolean
}

/**
 * The criteria of a stage: what to include, what to exclude. A changed wording is a new version; one that is said of full text
 * leaves title and abstract as it was.
 */
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
            criteria={criteria.filter((one) => one.at[stage]?.kind === kind).sort((a, b) => a.order - b.order)}
            isReadOnly={isReadOnly}
          />
        ))}
      </div>
      {stage === 'full-text' && <CriterionVersions criteria={criteria} />}
    </div>
  )
}

function CriteriaOfKind({ kind, stage, criteria, isReadOnly }: SetupCriteriaProps & { kind: Kind }) {
  const t = useText()
  const save = useSaveSetup()
  const textOf = (criterion: Criterion) => criterion.at[stage]?.text ?? criterion.text
  const keep = (criterion: Criterion, part: { text?: string; retired?: boolean }) => () =>
    api.reviews.saveCriterion({
      id: criterion.id,
      stage,
      kind,
      text: textOf(criterion),
      order: criterion.order,
      ...part,
    })
  // Its place is the same at both stages: said where it counts first, it makes no wording of its own for full text.
  const place = (criterion: Criterion, order: number) => () => {
    const first = stageIds.find((id) => criterion.at[id]) ?? stage
    return api.reviews.saveCriterion({
      id: criterion.id,
      stage: first,
      kind: criterion.at[first]?.kind ?? kind,
      text: criterion.at[first]?.text ?? criterion.text,
      order,
    })
  }
  const of = (id: string) => criteria.find((one) => one.id === id)
  return (
    <div>
      <h4 className={styles.help}>{t(`reviews.criteria.${kind}`)}</h4>
      <OrderedTexts
        place="criterion"
        label={`${t(`reviews.criteria.${kind}`)}, ${t(`app.stage.${stage}`)}`}
        addLabel={t(`reviews.criteria.add.${kind}`)}
        isReadOnly={isReadOnly}
        lines={criteria.map((one) => ({
          key: one.id,
          text: textOf(one),
          aside: isReworded(one, stage) ? t('reviews.criteria.version', { n: one.at[stage]?.version ?? 1 }) : undefined,
        }))}
        onAdd={(text) => save.mutate([() => api.reviews.saveCriterion({ stage, kind, text })])}
        onChange={(id, text) => {
          const criterion = of(id)
          return criterion && save.mutateAsync([keep(criterion, { text })])
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
          save.mutate(order.flatMap((one, index) => (criteria[index]?.id === one.id ? [] : [place(one, index)])))
        }}
      />
    </div>
  )
}

/** Whether it is another wording than its first, and at full text than that of title and abstract as well. */
function isReworded({ at }: Criterion, stage: StageId): boolean {
  const version = at[stage]?.version ?? 1
  return version > 1 && (stage === 'title-abstract' || version !== at['title-abstract']?.version)
}
