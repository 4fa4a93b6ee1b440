import { useState } from 'react'
import { refreshAll } from '../../app/client.ts'
import { PageProblem } from '../../app/PageProblem.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Room } from '../../ui/Room.tsx'
import { AnswersRoom } from './AnswersRoom.tsx'
import { FormsRoom } from './builder/FormsRoom.tsx'
import styles from './ChartingPage.module.css'
import { useChosenForm } from './chosen-form.ts'
import { DifferencesRoom } from './DifferencesRoom.tsx'
import { NoForm } from './NoForm.tsx'
import { NoneIncluded } from './NoneIncluded.tsx'
import { useIncluded } from './use-included.ts'
import { WhoCharts } from './WhoCharts.tsx'

const tabs = ['answers', 'differences', 'who', 'form'] as const
type Tab = (typeof tabs)[number]

/** Charting: what one wants to know of every included study, filled in study by study. */
export function ChartingPage() {
  const t = useText()
  const { can } = useSession()
  const { isReady, error, isOpen, studies, forms, fields } = useIncluded()
  const [chosen, chooseForm] = useChosenForm(forms)
  const dual = forms.filter((one) => one.perStudy === 2)
  const [tab, setTab] = useState<Tab>('answers')
  const chips = (
    <fieldset className={styles.chips}>
      <legend className="visually-hidden">{t('charting.tab')}</legend>
      {tabs
        .filter((one) => (one !== 'form' && one !== 'who') || can('setUp'))
        .filter((one) => one !== 'differences' || dual.length > 0)
        .map((one) => (
          <Chip key={one} pressed={tab === one} onPress={() => setTab(one)}>
            {t(`charting.tab.${one}`)}
          </Chip>
        ))}
    </fieldset>
  )
  const title = t('charting.title')
  if (error) return <PageProblem error={error} reset={() => void refreshAll()} />
  if (!isReady) {
    return (
      <Room title={title} chips={chips}>
        {null}
      </Room>
    )
  }
  if (tab === 'form') {
    return <FormsRoom title={title} chips={chips} />
  }
  if (tab === 'who' && chosen) {
    return (
      <Room title={title} chips={chips} middle="page">
        <WhoCharts forms={forms} form={chosen} chooseForm={chooseForm} />
      </Room>
    )
  }
  if (studies.length === 0) {
    return (
      <Room title={title} chips={chips}>
        <NoneIncluded isOpen={isOpen} />
      </Room>
    )
  }
  if (fields.length === 0 || !chosen) {
    return (
      <Room title={title} chips={chips}>
        <NoForm onMake={can('setUp') ? () => setTab('form') : undefined} />
      </Room>
    )
  }
  const compared = dual.find(({ id }) => id === chosen.id) ?? dual[0]
  if (tab === 'differences' && compared) {
    return (
      <DifferencesRoom
        title={title}
        chips={chips}
        studies={studies}
        forms={dual}
        form={compared}
        chooseForm={chooseForm}
      />
    )
  }
  return (
    <AnswersRoom title={title} chips={chips} studies={studies} forms={forms} form={chosen} chooseForm={chooseForm} />
  )
}
