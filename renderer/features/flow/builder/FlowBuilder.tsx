import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type FlowLanguage, type OwnForm, plainStyle } from '#shared/domain/flow/design.ts'
import { drawFlow } from '#shared/domain/flow/draw.ts'
import { ownFormTemplates } from '#shared/domain/flow/drawing/templates.ts'
import { type FlowForm, flowForms } from '#shared/domain/flow/flow.ts'
import { boxLabel, sentence } from '#shared/domain/flow/words.ts'
import { api, orpc } from '../../../app/client.ts'
import { useCommands } from '../../../app/commands.tsx'
import { PageProblem } from '../../../app/PageProblem.tsx'
import { useLanguage, useText } from '../../../app/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { MenuButton } from '../../../ui/MenuButton.tsx'
import { Bar, Room } from '../../../ui/Room.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { showToast } from '../../../ui/toasts.ts'
import { useSteps } from '../../../ui/use-steps.ts'
import { asFlow } from '../as-flow.ts'
import type { SavedForm, ShownFlow } from '../types.ts'
import { useSaying } from '../use-saying.ts'
import { BoxPalette } from './BoxPalette.tsx'
import styles from './FlowBuilder.module.css'
import { FormPreview } from './FormPreview.tsx'
import { StepList } from './StepList.tsx'
import { placeBox, placedKeys, problemsOfForm, startFrom } from './steps.ts'

interface FlowBuilderProps {
  /** Undefined for a new one. */
  form: SavedForm | undefined
  lang: FlowLanguage
  /** The form that a new one begins with. */
  begin: string | undefined
  onSaved: (id: string) => void
  onLeave: () => void
}

type Draft = Pick<OwnForm, 'name' | 'base' | 'steps'>

/** A form of the review's own being made: the boxes at the left, its steps, and the figure as it will be. */
export function FlowBuilder({ form, lang, begin, onSaved, onLeave }: FlowBuilderProps) {
  const t = useText()
  const steps = useSteps<Partial<Draft>>(
    () => null,
    () => undefined,
  )
  const base = steps.now?.base ?? form?.base ?? flowForms.find((one) => one === begin) ?? '2020'
  // The words of the review's own form, with the numbers of the known one that it is made of.
  const { data, error, refetch } = useQuery(orpc.flow.show.queryOptions({ input: { form: base, lang } }))
  const own = useQuery({
    ...orpc.flow.show.queryOptions({ input: { form: form?.id ?? base, lang } }),
    enabled: form !== undefined,
  })
  if (!data) {
    return (
      <Room title={t('flow.build.title')}>{error && <PageProblem error={error} reset={() => void refetch()} />}</Room>
    )
  }
  return <Building {...{ form, lang, base, steps, onSaved, onLeave }} shown={data} words={own.data} />
}

interface BuildingProps extends Omit<FlowBuilderProps, 'begin'> {
  base: FlowForm
  steps: ReturnType<typeof useSteps<Partial<Draft>>>
  shown: ShownFlow
  /** How the form is drawn now, where it was saved before. */
  words: ShownFlow | undefined
}

function Building({ form, lang, base, steps, shown, words, onSaved, onLeave }: BuildingProps) {
  const t = useText()
  const windowLanguage = useLanguage()
  const [chosen, choose] = useState(0)
  const [isChecked, setChecked] = useState(false)
  const { say, isPending } = useSaying()
  const boxes = shown.boxes
  const draft: Draft = {
    base,
    name: form?.name ?? '',
    steps:
      form?.base === base
        ? form.steps
        : startFrom(
            base,
            boxes.map((box) => box.key),
          ),
    ...steps.now,
  }
  const change = (part: Partial<Draft>, what?: string) => steps.take({ ...draft, ...part }, what)
  const isChanged = steps.now !== null || form === undefined
  const problems = problemsOfForm(draft)
  const told = isChecked ? problems : problems.filter(({ kind }) => kind !== 'no-name')
  const nameOf = (key: string) =>
    words?.labels[key] ?? boxes.find((box) => box.key === key)?.label ?? boxLabel(lang, base, key)
  const placed = placedKeys(draft.steps)
  const free = boxes.filter((box) => !placed.has(box.key))

  const put = (key: string, step: number) => {
    const next = placeBox(draft.steps, key, { step, zone: 'main' })
    const aside = placedKeys(next).has(key) ? next : placeBox(draft.steps, key, { step, zone: 'aside' })
    if (placedKeys(aside).has(key)) change({ steps: aside })
    else showToast(t('flow.build.full'), { tone: 'problem' })
  }
  const save = () => {
    setChecked(true)
    const [problem] = problems
    if (problem) {
      showToast(t(`flow.build.problem.${problem.kind}`, { step: 'step' in problem ? problem.step + 1 : 0 }), {
        tone: 'problem',
      })
      return
    }
    say(async () => {
      const { id } = await api.flow.saveForm({
        ...(form ? { id: form.id } : {}),
        form: { ...draft, name: draft.name.trim() },
      })
      showToast(t('flow.build.saved', { name: draft.name.trim() }))
      onSaved(id)
    })
  }
  const section = t('flow.build.title')
  const edit = t('app.section.edit')
  useCommands([
    { id: 'flow.build.save', label: t('flow.build.save'), keys: '$mod+s', run: save, enabled: isChanged, section },
    {
      id: 'undo',
      label: t('app.command.undo'),
      keys: 'z',
      run: () => steps.undo?.(),
      enabled: !!steps.undo,
      section: edit,
    },
    {
      id: 'redo',
      label: t('app.command.redo'),
      keys: 'Shift+z',
      run: () => steps.redo?.(),
      enabled: !!steps.redo,
      section: edit,
    },
  ])
  const svg = drawFlow(asFlow(shown), {
    lang,
    design: {
      style: words?.style ?? plainStyle,
      labels: words?.labels ?? {},
      annotations: {},
      own: { ...draft, name: draft.name.trim() || t('flow.build.title') },
    },
  })
  return (
    <Room
      title={t('flow.build.title')}
      middle="flush"
      status={steps.now !== null && <span className={styles.unsaved}>{t('flow.build.unsaved')}</span>}
      bar={
        <Bar
          start={
            <>
              <Button size="small" command="undo" isDisabled={!steps.undo} onPress={steps.undo}>
                {t('flow.build.undo')}
              </Button>
              <Button size="small" command="redo" isDisabled={!steps.redo} onPress={steps.redo}>
                {t('flow.build.redo')}
              </Button>
            </>
          }
          end={
            <Button size="small" onPress={onLeave}>
              {t(steps.now === null ? 'flow.build.back' : 'flow.build.leave')}
            </Button>
          }
        >
          <Button
            size="large"
            variant="primary"
            command="flow.build.save"
            isDisabled={!isChanged || isPending}
            onPress={save}
          >
            {t('flow.build.save')}
          </Button>
        </Bar>
      }
    >
      <div className={styles.builder}>
        <section className={styles.middle} aria-label={t('flow.build.steps')}>
          <TextField
            autoFocus={form === undefined}
            label={t('flow.build.name')}
            help={t('flow.build.nameHelp')}
            value={draft.name}
            onChange={(name) => change({ name }, 'name')}
            maxLength={200}
            error={told.some(({ kind }) => kind === 'no-name') ? t('flow.build.problem.no-name') : undefined}
          />
          <Select
            label={t('flow.build.base')}
            help={t('flow.build.baseHelp')}
            options={flowForms.map((id) => ({ id, label: t(`flow.form.${id}`) }))}
            value={base}
            onChange={(next) => next !== base && steps.take({ name: draft.name, base: next })}
          />
          <p>
            <MenuButton
              size="small"
              groups={[
                {
                  id: 'templates',
                  title: t('flow.build.templates'),
                  choices: ownFormTemplates.map(({ code, form: begun }) => ({
                    id: code,
                    label: sentence(windowLanguage, code),
                    run: () => steps.take({ ...begun, name: draft.name || sentence(lang, code) }),
                  })),
                },
              ]}
            >
              {t('flow.build.template')} <span aria-hidden="true">▾</span>
            </MenuButton>
          </p>
          {told.length > 0 && (
            <ul className={styles.problems}>
              {told.map((problem) => (
                <li key={JSON.stringify(problem)}>
                  {t(`flow.build.problem.${problem.kind}`, { step: 'step' in problem ? problem.step + 1 : 0 })}
                </li>
              ))}
            </ul>
          )}
          <BoxPalette
            boxes={free}
            nameOf={nameOf}
            onAdd={(key) => put(key, Math.min(chosen, draft.steps.length - 1))}
          />
          <StepList
            steps={draft.steps}
            chosen={chosen}
            boxes={boxes}
            nameOf={nameOf}
            onChoose={choose}
            onChange={(next) => change({ steps: next })}
          />
        </section>
        <section className={styles.preview} aria-label={t('flow.build.preview')} lang={lang}>
          <h2 className={styles.title}>{t('flow.build.preview')}</h2>
          <FormPreview svg={svg} />
        </section>
      </div>
    </Room>
  )
}
