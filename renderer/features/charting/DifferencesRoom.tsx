import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { ComparedField, DifferenceRow, Form } from '#shared/contract/charting.ts'
import { placeOf } from '#shared/domain/live/places.ts'
import { orpc } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Room } from '../../ui/Room.tsx'
import { neighbour, nextOpen } from '../screening/queue.ts'
import { Reading } from '../screening/Reading.tsx'
import { useListShown } from '../screening/use-list-shown.ts'
import { useUndone } from '../screening/use-undone.ts'
import { AgreementSection } from './AgreementSection.tsx'
import { ComparedFields } from './ComparedFields.tsx'
import { comparedKey, isOpen, nextToSettle } from './compared.ts'
import { DifferenceList } from './DifferenceList.tsx'
import { DifferencesBar } from './DifferencesBar.tsx'
import { FormSwitch } from './FormSwitch.tsx'
import type { Study } from './studies.ts'
import { TogetherAsked } from './TogetherAsked.tsx'
import { useCompared, useDifferences, useSettling } from './use-differences.ts'
import { useDifferencesCommands } from './use-differences-commands.ts'
import { type Writing, WritingDialog } from './WritingDialog.tsx'

interface DifferencesRoomProps {
  title: string
  chips: ReactNode
  studies: readonly Study[]
  /** The forms that two chart by. */
  forms: readonly Form[]
  form: Form
  chooseForm: (id: string) => void
}

/** What two charted side by side, study by study: for the third who settles it, or for the two together. */
export function DifferencesRoom({ title, chips, studies, forms, form, chooseForm }: DifferencesRoomProps) {
  const t = useText()
  const client = useQueryClient()
  const list = useListShown('charting.differences', window.innerWidth < 1280 ? 'hidden' : 'shown')
  const { data: all } = useDifferences()
  const rows = (all?.rows ?? []).filter((row) => row.form === form.id)
  const ids = rows.map(({ study }) => study)
  const [chosen, choose] = useState<string>()
  const row = rows.find(({ study }) => study === chosen) ?? rows.find(hasLeft) ?? rows[0]
  const { data } = useCompared(row?.report.id, form.id)
  const compared = data?.study === row?.study ? data : undefined
  const [field, setField] = useState<string>()
  const fields = compared?.fields ?? []
  const current =
    fields.find((one) => comparedKey(one) === field) ?? fields.find(isOpen) ?? fields.find(({ alike }) => !alike)
  const how = compared?.how ?? null
  const settle = useSettling(row?.report.id ?? '', form.id, how)
  const [writing, setWriting] = useState<Writing>()
  const [showsAlike, setShowsAlike] = useState(false)
  // Where the two settle it together, they say once for each study that both are there.
  const [together, setTogether] = useState<{ study?: string; run?: () => void }>({})
  useUndone('consensus', () => void client.invalidateQueries({ queryKey: orpc.charting.compare.key() }))

  const go = (study: string | undefined) => {
    if (study === undefined) return
    choose(study)
    setField(undefined)
  }
  const step = (by: 1 | -1) => go(neighbour(ids, row?.study, by))
  const next = nextOpen(ids, row?.study, (id) => !hasLeft(rows.find(({ study }) => study === id)))
  const shown = fields.filter((one) => showsAlike || !one.alike || one.said !== null)
  const stepField = (by: 1 | -1) => {
    const to = neighbour(shown.map(comparedKey), current && comparedKey(current), by)
    if (to !== undefined) setField(to)
  }
  const save = (
    one: ComparedField,
    said: { settled: boolean; value: ComparedField['sides'][0]['value']; note?: string },
  ) => {
    const run = () =>
      settle({ field: one, ...said }, () => {
        const after = nextToSettle(fields, comparedKey(one))
        setField(comparedKey(after ?? one))
      })
    if (how === 'together' && together.study !== row?.study) setTogether({ run })
    else run()
  }
  const asked = form.fields.find(({ id }) => id === current?.field)
  const isGroup = asked?.type === 'group'
  const take = (side: 0 | 1) => {
    const given = current?.sides[side]
    if (current && given && !isGroup) save(current, { settled: true, value: given.value })
  }
  const canSettle = how !== null && current !== undefined
  const names = compared?.charters.map(({ name }) => name) ?? []
  const acts = {
    canSettle: canSettle && !isGroup,
    canLeave: canSettle,
    canReopen: canSettle && current.said !== null && (current.said.settled || current.said.note !== null),
    take,
    writeAnother: () => current && setWriting({ kind: 'another', field: current }),
    leave: () => current && setWriting({ kind: 'leave', field: current }),
    reopen: () => current && save(current, { settled: false, value: null }),
    // Given names alone: the buttons stand side by side.
    names: names.map((name) => name.split(' ')[0] ?? name),
  }
  useDifferencesCommands({
    ...acts,
    step,
    stepField,
    goOn: next === undefined ? undefined : () => go(next),
    list: list.toggle,
    alike: () => setShowsAlike(!showsAlike),
  })
  const left = rows.reduce((sum, one) => sum + one.left, 0)
  return (
    <Room
      title={title}
      chips={chips}
      middle="flush"
      sideWidth="wide"
      sideName={t('charting.agreement.side')}
      status={rows.length > 0 && <span>{t('charting.differences.status', { n: rows.length, left })}</span>}
      side={
        <>
          <FormSwitch forms={forms} form={form} onChoose={chooseForm} />
          <AgreementSection form={form} />
        </>
      }
      bar={row && <DifferencesBar onStep={step} list={list} acts={acts} />}
    >
      <Reading
        label={title}
        of={row?.study ?? ''}
        list={row && list.isShown && <DifferenceList rows={rows} place={ids.indexOf(row.study)} onChoose={go} />}
      >
        {row && compared ? (
          <ComparedFields
            key={row.study}
            row={row}
            study={studies.find(({ id }) => id === row.study)}
            form={form}
            compared={compared}
            current={current && comparedKey(current)}
            onField={setField}
            showsAlike={showsAlike}
            onShowAlike={setShowsAlike}
            onPair={(one, value) => save(one, { settled: true, value })}
          />
        ) : (
          all && !row && <NothingYet isBlind={all.closed.includes(form.id)} />
        )}
      </Reading>
      {writing && asked && (
        <WritingDialog
          key={comparedKey(writing.field)}
          writing={writing}
          field={asked}
          place={form.blind || !row ? undefined : placeOf('consensus', form.id, row.study, comparedKey(writing.field))}
          reports={compared?.reports ?? []}
          charters={compared?.charters ?? []}
          onClose={() => setWriting(undefined)}
          onSave={(said) => {
            setWriting(undefined)
            save(writing.field, said)
          }}
        />
      )}
      <TogetherAsked
        names={names}
        isOpen={together.run !== undefined}
        onClose={() => setTogether({})}
        onConfirm={() => {
          const { run } = together
          setTogether(row ? { study: row.study } : {})
          run?.()
        }}
      />
    </Room>
  )
}

function hasLeft(row: DifferenceRow | undefined): boolean {
  return (row?.left ?? 0) > 0
}

/** Nothing is there to compare: the form is blind to whoever looks, or nobody is through. */
function NothingYet({ isBlind }: { isBlind: boolean }) {
  const t = useText()
  return (
    <Empty title={t('charting.differences.none.title')}>
      {t(isBlind ? 'charting.differences.none.blind' : 'charting.differences.none.says')}
    </Empty>
  )
}
