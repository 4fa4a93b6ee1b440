import { useState } from 'react'
import { refreshAll } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { PageProblem } from '../../app/PageProblem.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Room } from '../../ui/Room.tsx'
import { ExportButton } from '../reviews/ExportButton.tsx'
import { SearchField } from '../screening/SearchField.tsx'
import { useStageSetup } from '../screening/use-stage-setup.ts'
import { SuggestionBar } from '../studies/SuggestionBar.tsx'
import { SuggestionCards } from '../studies/SuggestionCards.tsx'
import { useGrouping } from '../studies/use-grouping.ts'
import { useStudyCommands } from '../studies/use-study-commands.ts'
import { useSuggestionCommands } from '../studies/use-suggestion-commands.ts'
import { useSuggestions } from '../studies/use-suggestions.ts'
import { useChosenStudy } from './chosen-study.ts'
import styles from './IncludedPage.module.css'
import { IncludedTable } from './IncludedTable.tsx'
import { NoneIncluded } from './NoneIncluded.tsx'
import { StudyPanel } from './StudyPanel.tsx'
import { searchStudies } from './studies.ts'
import { useIncluded } from './use-included.ts'

/** What the review found: the included studies with their reports, criteria and answers. */
export function IncludedPage() {
  const t = useText()
  const { can } = useSession()
  const { isReady, error, isOpen, studies, fields } = useIncluded()
  const { criteria } = useStageSetup('full-text')
  const { join } = useGrouping()
  const [isSuggesting, setSuggesting] = useState(false)
  const suggestions = useSuggestions()
  const [q, setQ] = useState('')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [chosen, choose] = useChosenStudy()
  const found = searchStudies(studies, q)
  const study = studies.find((one) => one.id === chosen) ?? studies[0]
  const [wanted, chooseReport] = useState<string>()
  const report = study?.reports.find(({ id }) => id === wanted) ?? study?.reports[1] ?? study?.reports[0]
  const reports = studies.reduce((sum, one) => sum + one.reports.length, 0)

  const select = (id: string) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    setSelected(next)
  }
  const joined = studies.filter((one) => selected.has(one.id))
  const makeOne = () => {
    join(joined.flatMap((one) => one.reports[0]?.id ?? []))
    setSelected(new Set())
  }
  const mayAsk = can('chart') && isOpen && studies.length > 0
  const toggle = () => setSuggesting(!isSuggesting)
  useCommands([
    {
      id: 'studies.suggestions',
      label: t('studies.suggestions'),
      keys: 'o',
      run: toggle,
      enabled: mayAsk,
      section: t('charting.included.title'),
    },
  ])
  useSuggestionCommands(suggestions, isSuggesting)
  useStudyCommands({
    isShown: !isSuggesting,
    reports: study?.reports ?? [],
    chosen: report?.id,
    onChoose: chooseReport,
    step: (by) => {
      const next = found[found.findIndex(({ id }) => id === study?.id) + by]
      if (next) choose(next.id)
    },
    toggleSelected: () => study && select(study.id),
    join: joined.length > 1 ? makeOne : undefined,
  })

  if (error) return <PageProblem error={error} reset={() => void refreshAll()} />
  const isEmpty = isReady && studies.length === 0
  return (
    <Room
      title={t('charting.included.title')}
      middle="flush"
      sideWidth="wide"
      status={
        studies.length > 0 && (
          <>
            <span>{t('charting.included.status', { studies: studies.length, reports })}</span>
            <ExportButton first="included" />
          </>
        )
      }
      chips={
        mayAsk && (
          <Chip pressed={isSuggesting} count={suggestions.cards.length} onPress={toggle}>
            {t('studies.suggestions')}
          </Chip>
        )
      }
      side={
        study &&
        !isSuggesting && (
          <StudyPanel study={study} fields={fields} criteria={criteria} chosen={report?.id} onChoose={chooseReport} />
        )
      }
      bar={isSuggesting && suggestions.cards.length > 0 && <SuggestionBar suggestions={suggestions} />}
    >
      {isEmpty ? (
        <NoneIncluded isOpen={isOpen} />
      ) : isSuggesting ? (
        <div className={styles.column}>
          <SuggestionCards suggestions={suggestions} onBack={toggle} />
        </div>
      ) : (
        <div className={styles.column}>
          <div className={styles.tools}>
            <div className={styles.search}>
              <SearchField
                label={t('charting.included.search')}
                placeholder={t('charting.included.search.placeholder')}
                value={q}
                onChange={setQ}
              />
            </div>
            {selected.size > 0 && (
              <div className={styles.selection}>
                <span>{t('charting.included.selected', { n: selected.size })}</span>
                {selected.size > 1 && (
                  <Button variant="primary" size="small" command="studies.join" onPress={makeOne}>
                    {t('charting.included.group', { n: selected.size })}
                  </Button>
                )}
                <Button variant="bare" size="small" onPress={() => setSelected(new Set())}>
                  {t('charting.included.clear')}
                </Button>
              </div>
            )}
          </div>
          <IncludedTable
            studies={found}
            fields={fields}
            criteria={criteria}
            current={study?.id}
            onChoose={choose}
            selected={selected}
            onSelect={can('chart') ? setSelected : undefined}
          />
        </div>
      )}
    </Room>
  )
}
