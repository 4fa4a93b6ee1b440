import type { Reason } from '#shared/contract/reviews.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { api } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { moved } from './draft.ts'
import styles from './form.module.css'
import { OrderedTexts } from './OrderedTexts.tsx'
import { useSaveSetup } from './use-setup.ts'

interface SetupReasonsProps {
  stage: StageId
  reasons: Reason[]
  isReadOnly: boolean
}

/** The reasons of a stage in the order of their keys. Renaming one carries through to all who gave it. */
export function SetupReasons({ stage, reasons, isReadOnly }: SetupReasonsProps) {
  const t = useText()
  const save = useSaveSetup()
  const here = reasons.filter((one) => one.stage === stage).sort((a, b) => a.order - b.order)
  const keep = (reason: Reason, part: { label?: string; order?: number; retired?: boolean }) => () =>
    api.reviews.saveReason({ id: reason.id, stage, label: reason.label, order: reason.order, ...part })
  const of = (id: string) => here.find((one) => one.id === id)
  return (
    <div>
      <h3 className={styles.sub}>{t(`app.stage.${stage}`)}</h3>
      <OrderedTexts
        place="reason"
        keyed
        label={`${t('reviews.new.reasons')}, ${t(`app.stage.${stage}`)}`}
        addLabel={t('reviews.reasons.add')}
        none={t('reviews.reasons.none')}
        isReadOnly={isReadOnly}
        lines={here.map((one) => ({ key: one.id, text: one.label }))}
        onAdd={(label) => save.mutate([() => api.reviews.saveReason({ stage, label })])}
        onChange={(id, label) => {
          const reason = of(id)
          return reason && save.mutateAsync([keep(reason, { label })])
        }}
        onRemove={(id) => {
          const reason = of(id)
          if (reason) save.mutate([keep(reason, { retired: true })])
        }}
        onMove={(id, step) => {
          const order = moved(
            here,
            here.findIndex((one) => one.id === id),
            step,
          )
          save.mutate(order.flatMap((one, index) => (here[index]?.id === one.id ? [] : [keep(one, { order: index })])))
        }}
      />
    </div>
  )
}
