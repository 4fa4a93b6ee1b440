import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Form } from '#shared/contract/charting.ts'
import { useCommands } from '../../app/commands.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Room } from '../../ui/Room.tsx'
import { useFullText } from '../annotations/use-full-text.tsx'
import { DecisionBar } from '../screening/DecisionBar.tsx'
import { neighbour, nextOpen } from '../screening/queue.ts'
import { Reading } from '../screening/Reading.tsx'
import { useListShown } from '../screening/use-list-shown.ts'
import { useUndone } from '../screening/use-undone.ts'
import { AnswerForm } from './AnswerForm.tsx'
import styles from './AnswersRoom.module.css'
import { useChosenStudy } from './chosen-study.ts'
import { FormSwitch } from './FormSwitch.tsx'
import { ReportSwitch } from './ReportSwitch.tsx'
import { StudyList } from './StudyList.tsx'
import { StudyText } from './StudyText.tsx'
import type { Study } from './studies.ts'
import { TakeLine } from './TakeLine.tsx'
import { useTakenPassage } from './taken-passage.ts'
import { isDone, studyQuery, useAnswers, useThrough, useWork } from './use-charting.ts'
import { useFieldFocus } from './use-field-focus.ts'
import { useTaking } from './use-taking.ts'

interface AnswersRoomProps {
  title: string
  chips: ReactNode
  studies: readonly Study[]
  forms: readonly Form[]
  form: Form
  chooseForm: (id: string) => void
}

/** One study after another: its reports to read, the form beside them. */
export function AnswersRoom({ title, chips, studies: all, forms, form, chooseForm }: AnswersRoomProps) {
  const t = useText()
  const { can } = useSession()
  const [chosen, choose] = useChosenStudy()
  const list = useListShown('charting', window.innerWidth < 1280 ? 'hidden' : 'shown')
  const work = useWork(form.id)
  // Whoever charts some of the studies has those before them; others look at all.
  const own = all.filter((one) => work?.get(one.id)?.mine)
  const isOwn = can('chart') && own.length > 0
  const studies = isOwn ? own : all
  const study = studies.find((one) => one.id === chosen) ?? studies[0]
  const report = study?.reports[0]?.id ?? study?.id ?? ''
  const ids = studies.map((one) => one.id)
  const done = new Set(ids.filter((id) => isDone(work?.get(id), form)))
  const { data } = useQuery({ ...studyQuery(report), enabled: study !== undefined })
  const focus = useFieldFocus()
  const passage = useTakenPassage(study?.id ?? '', study?.reports ?? [])
  const [reading, setReading] = useState<string>()
  // The main report, or another of the study that somebody turned to.
  const read = study?.reports.find(({ id }) => id === reading)?.id ?? report
  const fullText = useFullText({ report: study && read })
  const save = useAnswers(report, form)
  const through = useThrough(report, study?.id ?? '', form.id)
  const take = useTaking({ form, active: focus.active, passage: passage.now, save })
  const isReadOnly = !isOwn
  const far = study && work?.get(study.id)
  useUndone('answer', (about) => {
    const found = studies.find((one) => one.reports.some(({ id }) => id === about))
    if (found) choose(found.id)
  })

  const step = (by: 1 | -1) => {
    const to = neighbour(ids, study?.id, by)
    if (to !== undefined) choose(to)
  }
  const next = nextOpen(ids, study?.id, (id) => done.has(id))
  const goOn = () => {
    if (next !== undefined) choose(next)
  }
  const sayThrough = () => {
    if (!far) return
    const isThrough = !far.through
    // The keys are the room's again.
    if (document.activeElement instanceof HTMLElement && document.activeElement.closest('[data-field]'))
      document.activeElement.blur()
    through(isThrough, () => {
      if (isThrough) goOn()
    })
  }
  const section = t('charting.command.section')
  const enabled = !isReadOnly
  useCommands([
    {
      id: 'charting.through',
      label: t(far?.through ? 'charting.through.not' : 'charting.through'),
      keys: ['m', '$mod+Enter'],
      run: sayThrough,
      enabled,
      section,
    },
    { id: 'charting.take', label: t('charting.take'), keys: ['t', '$mod+e'], run: take, enabled, section },
    {
      id: 'charting.field.next',
      label: t('charting.field.next'),
      keys: ['n', '$mod+ArrowDown'],
      run: () => focus.step(1),
      section,
    },
    {
      id: 'charting.field.previous',
      label: t('charting.field.previous'),
      keys: ['b', '$mod+ArrowUp'],
      run: () => focus.step(-1),
      section,
    },
    { id: 'charting.next', label: t('charting.next'), keys: 'j', run: () => step(1), section },
    { id: 'charting.previous', label: t('charting.previous'), keys: 'k', run: () => step(-1), section },
    {
      id: 'charting.nextOpen',
      label: t('charting.nextOpen'),
      keys: 'o',
      run: goOn,
      enabled: next !== undefined,
      section,
    },
    { id: 'charting.list', label: t('screening.command.list'), keys: '\\', run: list.toggle, section },
  ])
  if (!study) return null
  return (
    <Room
      title={title}
      chips={chips}
      middle="flush"
      sideWidth="wide"
      sideName={t('charting.form.side')}
      status={<span>{t('charting.status', { done: done.size, all: studies.length })}</span>}
      side={
        <>
          <FormSwitch forms={forms} form={form} onChoose={chooseForm} />
          {form.blind && <p className={styles.blind}>{t('charting.blind.line')}</p>}
          {data && work && isReadOnly && (
            <p className={styles.blind}>{t(can('chart') ? 'charting.readOnly.others' : 'charting.readOnly')}</p>
          )}
          {data && (
            <AnswerForm
              key={`${study.id} ${form.id}`}
              form={form}
              answers={data.answers}
              reports={data.reports}
              save={save}
              focus={focus}
              isReadOnly={isReadOnly}
            />
          )}
        </>
      }
      bar={
        <DecisionBar onStep={step} list={list}>
          <Button
            size="large"
            variant="include"
            sign={far?.through ? '↺' : '✓'}
            command="charting.through"
            isDisabled={isReadOnly}
            onPress={sayThrough}
          >
            {t(far?.through ? 'charting.through.not' : 'charting.through')}
          </Button>
          <Button
            size="large"
            variant="same"
            command="charting.nextOpen"
            isDisabled={next === undefined}
            onPress={goOn}
          >
            {t('charting.nextOpen')}
          </Button>
        </DecisionBar>
      }
    >
      <Reading
        label={title}
        of={study.id}
        above={
          <>
            {!isReadOnly && <TakeLine passage={passage.shown} onTake={take} form={form} active={focus.active} />}
            {study.reports.length > 1 && <ReportSwitch reports={study.reports} value={read} onChoose={setReading} />}
            {fullText.above}
          </>
        }
        isWhole={fullText.page !== undefined}
        list={
          list.isShown && (
            <StudyList studies={studies} form={form} work={work} place={ids.indexOf(study.id)} onChoose={choose} />
          )
        }
      >
        {fullText.page ?? <StudyText study={study} />}
      </Reading>
    </Room>
  )
}
