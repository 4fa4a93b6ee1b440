import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { refreshAll } from '../../app/client.ts'
import { runCommand } from '../../app/command-table.ts'
import { PageProblem } from '../../app/PageProblem.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { LongList } from '../../ui/LongList.tsx'
import { Bar, Room } from '../../ui/Room.tsx'
import { Select } from '../../ui/Select.tsx'
import { SearchField } from '../screening/SearchField.tsx'
import { useStageSetup } from '../screening/use-stage-setup.ts'
import { ExportFullTexts } from './ExportFullTexts.tsx'
import { FullTextClosed } from './FullTextClosed.tsx'
import { FullTextFacets } from './FullTextFacets.tsx'
import styles from './FullTextListPage.module.css'
import { FullTextRow } from './FullTextRow.tsx'
import { FullTextSide } from './FullTextSide.tsx'
import { FullTextTabs } from './FullTextTabs.tsx'
import { RetrieveManyDialog } from './RetrieveManyDialog.tsx'
import { useFullTextCommands } from './use-full-text-commands.ts'
import { type FullTexts, useFullTexts } from './use-full-texts.ts'

const sorts = ['order', 'title', 'authors', 'year', 'since'] as const

/** All full texts: which are missing, being asked for or had, and once the stage is open what became of each. */
export function FullTextListPage() {
  const { closed } = useSession()
  return closed.has('title-abstract') ? <FullTextClosed /> : <List />
}

function List() {
  const t = useText()
  const { can } = useSession()
  const navigate = useNavigate()
  const { kept } = useSearch({ from: '/review/fulltext/list' })
  const texts = useFullTexts(kept ? { destination: [kept] } : {})
  const { reasons } = useStageSetup('full-text')
  const search = useRef<HTMLInputElement>(null)
  const [isMany, setMany] = useState(false)
  const { head, pages, chosen, ticked } = texts
  const total = head?.total ?? 0
  useFullTextCommands({
    texts,
    total,
    search: () => search.current?.focus(),
    many: () => setMany(true),
    assess: (report) => void navigate({ to: '/review/fulltext', search: { report } }),
  })
  if (texts.error) return <PageProblem error={texts.error} reset={() => void refreshAll()} />
  const labels = new Map(reasons.map(({ id, label }) => [id, label]))
  const isNothing = head !== undefined && total === 0 && Object.keys(texts.wanted).length === 0
  return (
    <Room
      title={t('fulltext.title')}
      middle="flush"
      hasList
      chips={<FullTextTabs tab="list" />}
      status={
        !isNothing && (
          <>
            <span role="status">{head && t('fulltext.list.status', { n: total, ticked: ticked.size })}</span>
            <ExportFullTexts texts={texts} />
          </>
        )
      }
      sideName={t('fulltext.chosen')}
      side={chosen && <FullTextSide report={chosen.id} />}
      bar={!isNothing && <ListBar texts={texts} total={total} canSay={can('chart')} />}
    >
      {isNothing ? (
        <Empty title={t('fulltext.empty.none.title')}>{t('fulltext.empty.none.says')}</Empty>
      ) : (
        <div className={styles.split}>
          <section className={styles.facets} aria-label={t('filters.title')}>
            <SearchField
              label={t('fulltext.list.search')}
              placeholder={t('fulltext.list.search')}
              value={texts.wanted.words ?? ''}
              onChange={texts.setWords}
              inputRef={search}
            />
            <div className={styles.tools}>
              <Select
                aria-label={t('filters.sort.by')}
                options={sorts.map((id) => ({ id, label: t(`fulltext.sort.${id}`) }))}
                value={texts.sort}
                onChange={texts.setSort}
              />
              {Object.keys(texts.wanted).length > 0 && (
                <Button variant="bare" size="small" onPress={texts.clear}>
                  {t('filters.clear')}
                </Button>
              )}
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
            <section className={styles.scroll} tabIndex={0} aria-label={t('fulltext.list.facets')}>
              <FullTextFacets texts={texts} />
            </section>
          </section>
          <div className={styles.list}>
            {head && total === 0 ? (
              <Empty title={t('fulltext.list.none.title')}>{t('fulltext.list.none.says')}</Empty>
            ) : (
              <LongList
                label={t('fulltext.list.label')}
                total={total}
                rowHeight={64}
                row={pages.row}
                onSight={pages.onSight}
                selected={total === 0 ? null : texts.at}
                onSelect={texts.setAt}
              >
                {(row) => (
                  <FullTextRow
                    row={row}
                    reasons={labels}
                    isTicked={ticked.has(row.id)}
                    onTick={() => texts.tick(row.id)}
                  />
                )}
              </LongList>
            )}
          </div>
        </div>
      )}
      {isMany && <RetrieveManyDialog texts={texts} onClose={() => setMany(false)} />}
    </Room>
  )
}

interface ListBarProps {
  texts: FullTexts
  total: number
  canSay: boolean
}

/** Moving in the list, and saying how the chosen text stands, or all of them. */
function ListBar({ texts, total, canSay }: ListBarProps) {
  const t = useText()
  const press = (command: string) => () => void runCommand(command)
  return (
    <Bar
      start={
        <>
          <Button
            command="fulltext.previous"
            aria-label={t('screening.previous')}
            isDisabled={texts.at === 0}
            onPress={press('fulltext.previous')}
          >
            ↑
          </Button>
          <Button
            command="fulltext.next"
            aria-label={t('screening.next')}
            isDisabled={texts.at >= total - 1}
            onPress={press('fulltext.next')}
          >
            ↓
          </Button>
        </>
      }
      end={
        <>
          <Button variant="bare" command="room.side" onPress={press('room.side')}>
            {t('fulltext.chosen')}
          </Button>
          <Button command="undo" onPress={press('undo')}>
            {t('duplicates.undo')}
          </Button>
        </>
      }
    >
      {canSay && texts.chosen && (
        <>
          <Button command="fulltext.tick" onPress={press('fulltext.tick')}>
            {t('fulltext.tick')}
          </Button>
          <Button command="fulltext.many" onPress={press('fulltext.many')}>
            {t('fulltext.many', { n: texts.ticked.size })}
          </Button>
        </>
      )}
    </Bar>
  )
}
