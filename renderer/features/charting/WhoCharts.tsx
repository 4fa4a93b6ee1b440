import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Form } from '#shared/contract/charting.ts'
import { api, orpc, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { numberCell, Table } from '../../ui/Table.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { showToast } from '../../ui/toasts.ts'
import { FormSwitch } from './FormSwitch.tsx'
import styles from './WhoCharts.module.css'

interface WhoChartsProps {
  forms: readonly Form[]
  form: Form
  chooseForm: (id: string) => void
}

/** Who charts by a form, one or two each study, and whether blind to each other; with what it means for each. */
export function WhoCharts(props: WhoChartsProps) {
  return (
    <div className={styles.column}>
      <FormSwitch forms={props.forms} form={props.form} onChoose={props.chooseForm} />
      <Settings key={props.form.id} form={props.form} />
    </div>
  )
}

function Settings({ form }: { form: Form }) {
  const t = useText()
  const onError = useProblemToast()
  const [perStudy, setPerStudy] = useState<1 | 2>(form.perStudy ?? 1)
  const [charters, setCharters] = useState<readonly string[]>(form.charters ?? [])
  const [blind, setBlind] = useState(form.blind ?? false)
  const [why, setWhy] = useState('')
  const input = { perStudy, charters: [...charters] }
  const { data: division } = useQuery({
    ...orpc.charting.division.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  const { data: progress } = useQuery({ ...orpc.charting.progress.queryOptions({ input: {} }), staleTime: 0 })
  const far = progress?.forms.find((one) => one.form === form.id)?.members ?? []
  const isLifting = (form.blind ?? false) && !blind
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const { why: _before, version, ...kept } = form
      await api.charting.saveForm({
        ...kept,
        since: version,
        perStudy,
        charters: [...charters],
        blind,
        ...(why.trim() && { why: why.trim() }),
      })
      await refreshAll()
    },
    onSuccess: () => {
      setWhy('')
      showToast(t('charting.who.saved'))
    },
    onError,
  })
  const isChanged =
    perStudy !== (form.perStudy ?? 1) ||
    blind !== (form.blind ?? false) ||
    charters.toSorted().join() !== (form.charters ?? []).toSorted().join()
  const tooFew = perStudy === 2 && (division?.members.length ?? 2) < 2
  return (
    <>
      <RadioGroup
        label={t('charting.who.perStudy')}
        options={[
          { id: '1', label: t('charting.who.perStudy.1') },
          { id: '2', label: t('charting.who.perStudy.2') },
        ]}
        value={String(perStudy)}
        onChange={(id) => setPerStudy(id === '2' ? 2 : 1)}
      />
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('charting.who.members')}</legend>
        {division?.able.map(({ member, name }) => (
          <Checkbox
            key={member}
            isSelected={charters.includes(member)}
            onChange={(on) => setCharters(on ? [...charters, member] : charters.filter((one) => one !== member))}
          >
            {name}
          </Checkbox>
        ))}
        <p className={styles.says}>{t('charting.who.members.says')}</p>
      </fieldset>
      <div>
        <Checkbox isSelected={blind} onChange={setBlind}>
          {t('charting.who.blind')}
        </Checkbox>
        <p className={styles.says}>{t('charting.who.blind.says')}</p>
      </div>
      {isLifting && (
        <TextField
          label={t('charting.who.lift.why')}
          help={t('charting.who.lift.says')}
          value={why}
          onChange={setWhy}
        />
      )}
      {division && (
        <section className={styles.means} aria-label={t('charting.who.means')}>
          <h2 className={styles.legend}>{t('charting.who.means')}</h2>
          <p className={styles.says}>
            {tooFew
              ? t('charting.who.tooFew')
              : t('charting.who.means.says', {
                  divided: String(division.divided),
                  perStudy,
                  studies: division.studies,
                  open: String(division.open),
                })}
          </p>
          {division.open && (
            <Table
              caption={t('charting.who.means')}
              columns={[
                { id: 'name', label: t('charting.who.col.name') },
                { id: 'studies', label: t('charting.who.col.studies'), align: 'end' },
                { id: 'through', label: t('charting.who.col.through'), align: 'end' },
              ]}
            >
              {division.members.map(({ member, name, studies }) => (
                <tr key={member}>
                  <td>{name}</td>
                  <td className={numberCell}>{studies}</td>
                  <td className={numberCell}>{far.find((one) => one.member === member)?.through ?? 0}</td>
                </tr>
              ))}
            </Table>
          )}
        </section>
      )}
      <div>
        <Button variant="primary" onPress={() => mutate()} isDisabled={!isChanged || isPending}>
          {t(isLifting ? 'charting.who.lift' : 'charting.who.save')}
        </Button>
      </div>
    </>
  )
}
