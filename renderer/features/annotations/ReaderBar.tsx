import type { ReactNode } from 'react'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { BarButton } from './BarButton.tsx'
import { PageField } from './PageField.tsx'
import styles from './ReaderBar.module.css'
import { nights, type ReaderView } from './reader-view.ts'
import type { PageScroller } from './use-page-scroller.ts'

interface ReaderBarProps {
  start: ReactNode
  scroller: PageScroller
  view: ReaderView
  change: (changed: Partial<ReaderView>) => void
  isDark: boolean
  passages: number
  isSearching: boolean
  onSearch: () => void
  onGo: (page: number) => void
}

const factors = [0.5, 0.75, 1, 1.25, 1.5, 2, 3]

/** Over the pages: what is beside them, where one is, how large they are, and how to look for words. */
export function ReaderBar(props: ReaderBarProps) {
  const { start, scroller, view, change, isDark, passages, isSearching, onSearch, onGo } = props
  const t = useText()
  const format = useFormat()
  const { zoom, layout, perRow } = scroller
  const show = (panel: 'pages' | 'passages') => change({ panel: view.panel === panel ? 'none' : panel })
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('annotations.bar')}>
      {start}
      <span className={styles.group}>
        <BarButton
          command="reader.pages"
          label={t('annotations.pages')}
          sign="▤"
          pressed={view.panel === 'pages'}
          onPress={() => show('pages')}
        />
        <BarButton
          command="reader.passages"
          label={t('annotations.passages.n', { n: passages })}
          sign="❝"
          pressed={view.panel === 'passages'}
          onPress={() => show('passages')}
        />
      </span>
      <PageField page={scroller.page} pages={scroller.pages} onGo={onGo} />
      <span className={styles.group}>
        <BarButton
          command="reader.smaller"
          label={t('annotations.smaller')}
          sign="−"
          onPress={() => scroller.zoomBy(-1)}
        />
        <MenuButton
          variant="bare"
          size="small"
          aria-label={t('annotations.zoom.at', { zoom: format.percent(layout.scale) })}
          groups={[
            {
              id: 'fit',
              title: t('annotations.zoom'),
              choices: (['width', 'page'] as const).map((one) => ({
                id: one,
                label: t(`annotations.zoom.${one}`),
                isChosen: zoom === one,
                run: () => scroller.setZoom(one),
              })),
            },
            {
              id: 'factor',
              choices: factors.map((factor) => ({
                id: String(factor),
                label: format.percent(factor),
                isChosen: zoom === factor,
                run: () => scroller.setZoom(factor),
              })),
            },
            {
              id: 'night',
              title: t('annotations.night'),
              choices: nights.map((one) => ({
                id: one,
                label: t(`annotations.night.${one}`),
                isChosen: view.night === one,
                run: () => change({ night: one }),
              })),
            },
          ]}
        >
          <span className="tabular">{format.percent(layout.scale)}</span>
        </MenuButton>
        <BarButton
          command="reader.larger"
          label={t('annotations.larger')}
          sign="+"
          onPress={() => scroller.zoomBy(1)}
        />
        <BarButton
          command="reader.two"
          label={t('annotations.two')}
          sign="▯▯"
          pressed={perRow === 2}
          onPress={() => scroller.setPerRow(perRow === 2 ? 1 : 2)}
        />
        <BarButton
          command="reader.night"
          label={t('annotations.night')}
          sign="☾"
          pressed={isDark}
          onPress={() => change({ night: isDark ? 'off' : 'on' })}
        />
      </span>
      <span className={styles.end}>
        <BarButton
          command="reader.find"
          label={t('annotations.find')}
          sign="⌕"
          pressed={isSearching}
          onPress={onSearch}
        />
      </span>
    </div>
  )
}
