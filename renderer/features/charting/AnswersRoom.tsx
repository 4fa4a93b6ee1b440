import type { ReactNode } from 'react'
import type { Field } from '#shared/domain/charting/form.ts'
import { useCommands } from '../../app/commands.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Room } from '../../ui/Room.tsx'
import { DecisionBar } from '../screening/DecisionBar.tsx'
import { neighbour, nextOpen } from '../screening/queue.ts'
import { Reading } from '../screening/Reading.tsx'
import { useListShown } from '../screening/use-list-shown.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { useChosenStudy } from './chosen-study.ts'
import { StudyList } from './StudyList.tsx'
import { StudyText } from './StudyText.tsx'
import { answeredCount, type Study } from './studies.ts'

interface AnswersRoomProps {
  title: string
  chips: ReactNode
  studies: readonly Study[]
  fields: readonly Field[]
}

/** One study after another: its reports to read, the form beside them. */
export function AnswersRoom({ title, chips, studies, fields }: AnswersRoomProps) {
  const t = useText()
  const { can } = useSession()
  const [chosen, choose] = useChosenStudy()
  const list = useListShown('charting', window.innerWidth < 1280 ? 'hidden' : 'shown')
  const study = studies.find((one) => one.id === chosen) ?? studies[0]
  const ids = studies.map((one) => one.id)
  const done = new Set(studies.filter((one) => answeredCount(one, fields) === fields.length).map((one) => one.id))
  const step = (by: 1 | -1) => {
    const to = neighbour(ids, study?.id, by)
    if (to !== undefined) choose(to)
  }
  const next = nextOpen(ids, study?.id, (id) => done.has(id))
  const goOn = () => {
    if (next !== undefined) choose(next)
  }
  const section = t('charting.command.section')
  useCommands([
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
      status={<span>{t('charting.status', { done: done.size, all: studies.length })}</span>}
      side={<AnswerForm key={study.id} study={study} fields={fields} isReadOnly={!can('chart')} />}
      bar={
        <DecisionBar onStep={step} list={list}>
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
        list={
          list.isShown && (
            <StudyList studies={studies} fields={fields} place={ids.indexOf(study.id)} onChoose={choose} />
          )
        }
      >
        <StudyText study={study} />
      </Reading>
    </Room>
  )
}
