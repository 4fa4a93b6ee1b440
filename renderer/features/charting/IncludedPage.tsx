import { useState } from 'react'
import { refreshAll } from '../../app/client.ts'
import { PageProblem } from '../../app/PageProblem.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Room } from '../../ui/Room.tsx'
import { ExportButton } from '../reviews/ExportButton.tsx'
import { SearchField } from '../screening/SearchField.tsx'
import { useStageSetup } from '../screening/use-stage-setup.ts'
import { useGrouping } from '../studies/use-grouping.ts'
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
  const { group } = useGrouping()
  const [q, setQ] = useState('')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [chosen, choose] = useChosenStudy()
  const study = studies.find((one) => one.id === chosen) ?? studies[0]
  const reports = studies.reduce((sum, one) => sum + one.reports.length, 0)

  if (error) return <PageProblem error={error} reset={() => void refreshAll()} />
  const isEmpty = isReady && studies.length === 0
  const makeOne = () => {
    const members = studies
      .filter((one) => selected.has(one.id))
      .flatMap((one) => one.reports.map((report) => report.id))
    group(members)
    setSelected(new Set())
  }
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
      side={study && <StudyPanel study={study} fields={fields} criteria={criteria} />}
    >
      {isEmpty ? (
        <NoneIncluded isOpen={isOpen} />
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
                  <Button variant="primary" size="small" onPress={makeOne}>
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
            studies={searchStudies(studies, q)}
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
