import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type StageId, stageIds } from '#shared/domain/reviews/words.ts'
import { api, orpc, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { useUndo } from '../../app/undo.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { showToast } from '../../ui/toasts.ts'
import css from './TakeOverDialog.module.css'
import { TakeOverRows } from './TakeOverRows.tsx'
import { asNote, type Judged, namesOf, newReason, noOne, proposed, toolsOf } from './take-over.ts'

interface TakeOverDialogProps {
  judged: Judged
  onClose: () => void
}

/** Says whose votes the decisions of another tool become, at which stage, and what its reasons are called here. */
export function TakeOverDialog({ judged, onClose }: TakeOverDialogProps) {
  const t = useText()
  const { list } = useFormat()
  const { undo } = useUndo()
  const [stage, setStage] = useState<StageId>(judged.stages[0] ?? 'title-abstract')
  const [members, setMembers] = useState<Readonly<Record<string, string>>>({})
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const [labels, setLabels] = useState(true)
  const team = useQuery(orpc.team.members.queryOptions({ input: {} })).data?.members ?? []
  const setup = useQuery(orpc.reviews.setup.queryOptions({ input: {} })).data

  const ours = team.map(({ id, name }) => ({ id, label: name }))
  const known = (setup?.reasons ?? []).filter((one) => one.stage === stage).map(({ id, label }) => ({ id, label }))
  const people = namesOf(judged).map((one) => ({
    ...one,
    member: members[one.name] ?? proposed(one.name, ours, noOne),
  }))
  const causes = judged.reasons.map((one) => {
    const chosen = reasons[one.label]
    const holds = chosen === newReason || chosen === asNote || known.some(({ id }) => id === chosen)
    return { ...one, reason: chosen && holds ? chosen : proposed(one.label, known, newReason) }
  })
  const going = people.filter(({ member }) => member !== noOne)
  const takeOver = useMutation({
    mutationFn: () =>
      api.imports.takeOver({
        import: judged.import,
        stage,
        reviewers: people.map(({ name, member }) => ({ name, member: member === noOne ? null : member })),
        reasons: causes.map(({ label, reason }) => ({ label, reason: reason === asNote ? null : reason })),
        labels,
      }),
    onSuccess: ({ votes }) => {
      onClose()
      showToast(votes === null ? t('imports.takeOver.done') : t('imports.takeOver.votes', { n: votes }), {
        action: { label: t('app.command.undo'), run: undo },
      })
      void refreshAll()
    },
    onError: useProblemToast(),
  })
  const tools = list(toolsOf(judged))
  return (
    <Dialog
      title={t('imports.takeOver.title', { file: judged.file })}
      isOpen
      onOpenChange={(open) => open || onClose()}
      role="alertdialog"
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('imports.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={going.length === 0 || takeOver.isPending || !setup}
            onPress={() => takeOver.mutate()}
          >
            {t('imports.takeOver.go')}
          </Button>
        </>
      }
    >
      <p className={css.intro}>{t('imports.takeOver.intro', { tools, entries: judged.entries, of: judged.records })}</p>
      <div className={css.stage}>
        <span className={css.label}>{t('imports.takeOver.stage')}</span>
        <SegmentedControl
          aria-label={t('imports.takeOver.stage')}
          value={stage}
          onChange={setStage}
          options={stageIds.map((id) => ({ id, label: t(`app.stage.${id}`) }))}
        />
      </div>
      <TakeOverRows
        title={t('imports.takeOver.reviewers')}
        theirs={t('imports.takeOver.inTool', { tools })}
        rows={people.map(({ name, decided, member }) => ({
          id: name,
          label: name || t('imports.takeOver.unnamed'),
          aside: t('imports.takeOver.decided', { n: decided }),
          value: member,
        }))}
        options={[{ id: noOne, label: t('imports.takeOver.noOne') }, ...ours]}
        onChange={(name, member) => setMembers({ ...members, [name]: member })}
      />
      {causes.length > 0 && (
        <TakeOverRows
          title={t('imports.takeOver.reasons')}
          theirs={t('imports.takeOver.inTool', { tools })}
          rows={causes.map(({ label, n, reason }) => ({
            id: label,
            label,
            aside: n === null ? '' : t('imports.recognised', { n }),
            value: reason,
          }))}
          options={[
            { id: newReason, label: t('imports.takeOver.newReason') },
            { id: asNote, label: t('imports.takeOver.asNote') },
            ...known,
          ]}
          onChange={(label, reason) => setReasons({ ...reasons, [label]: reason })}
        />
      )}
      {judged.labels.length > 0 && (
        <div className={css.labels}>
          <Checkbox isSelected={labels} onChange={setLabels}>
            {t('imports.takeOver.labels', { n: judged.labels.length })}
          </Checkbox>
        </div>
      )}
      <p className={css.says} aria-live="polite">
        {going.length === 0
          ? t('imports.takeOver.nobody')
          : t('imports.takeOver.says', {
              names: list(going.map(({ name }) => name || t('imports.takeOver.unnamed'))),
              members: list([...new Set(going.map(({ member }) => ours.find(({ id }) => id === member)?.label ?? ''))]),
              stage: t(`app.stage.${stage}`),
            })}
      </p>
    </Dialog>
  )
}
