import { type ReactNode, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { AnnotationRow } from '#shared/contract/annotations.ts'
import type { AttachmentRow } from '#shared/contract/attachments.ts'
import { copyText } from '../../app/copy-text.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { useUndo } from '../../app/undo.ts'
import { showToast } from '../../ui/toasts.ts'
import type { MarkedStretch } from '../highlights/marked-report.ts'
import { useAskedPage } from './asked-page.ts'
import { PassageBar } from './PassageBar.tsx'
import { PassageList } from './PassageList.tsx'
import { PdfPage } from './PdfPage.tsx'
import type { OpenPdf } from './pdf.ts'
import styles from './Reader.module.css'
import { ReaderBar } from './ReaderBar.tsx'
import { ScanNotice } from './ReaderNotice.tsx'
import type { ReaderKeys } from './reader-keys.ts'
import { useReaderView } from './reader-view.ts'
import { SearchBar } from './SearchBar.tsx'
import { useSelectedPassage } from './selected-passage.ts'
import { Thumbnails } from './Thumbnails.tsx'
import { useAnnotations } from './use-annotations.ts'
import { useIsDark } from './use-is-dark.ts'
import { usePageScroller } from './use-page-scroller.ts'
import { usePassage } from './use-passage.ts'
import { useReaderCommands } from './use-reader-commands.ts'
import { useTextSearch } from './use-text-search.ts'

interface ReaderProps {
  pdf: OpenPdf
  report: string
  file: AttachmentRow
  stretches: (text: string) => readonly MarkedStretch[]
  start: ReactNode
  hasLetters: boolean
  instead: ReaderKeys
}

/** An open file: its pages to read, search and mark. */
export function Reader({ pdf, report, file, stretches, start, hasLetters, instead }: ReaderProps) {
  const t = useText()
  const { can } = useSession()
  const { undo } = useUndo()
  const { document } = pdf
  const [view, change] = useReaderView()
  const isDark = useIsDark(view.night)
  const scroller = usePageScroller(file.id, document.numPages)
  const { annotations, save, change: changePassage, remove } = useAnnotations(report)
  const passages = useMemo(() => annotations.filter((one) => one.attachment === file.id), [annotations, file.id])
  const [chosen, setChosen] = useState<string>()
  const [noting, setNoting] = useState<string>()
  const [isSearching, setIsSearching] = useState(false)
  const fieldRef = useRef<HTMLInputElement>(null)
  // The hit itself comes into sight when its page is drawn.
  const search = useTextSearch(document, scroller.page, (hit) => {
    if (!scroller.near.some((page) => page.page === hit.page)) scroller.goTo({ page: hit.page, share: -1 })
  })
  const { place, onText } = usePassage(report, file.id, scroller.scroller)
  const selected = useSelectedPassage()
  const passage = selected?.attachment === file.id ? selected : undefined
  const canMark = can('mark')

  const goTo = (page: number) => scroller.goTo({ page, share: -1 })
  useAskedPage(file.id, goTo)
  const goToPassage = ({ id, page, boxes }: AnnotationRow) => {
    setChosen(id)
    scroller.goTo({ page, share: Math.max(-1, (boxes[0]?.top ?? 0) - 0.12) })
  }
  const choose = (id: string) => {
    setChosen(id)
    change({ panel: 'passages' })
  }
  const find = () => {
    // Drawn at once: the next letter is for the field.
    flushSync(() => setIsSearching(true))
    fieldRef.current?.focus()
    fieldRef.current?.select()
  }
  const closeSearch = () => {
    setIsSearching(false)
    search.setWords('')
    scroller.scroller.current?.focus({ preventScroll: true })
  }
  const mark = async (colour: number, andNote = false) => {
    if (!passage) return
    const { report: _, ...where } = passage
    globalThis.document.getSelection()?.removeAllRanges()
    change({ colour, ...(andNote && { panel: 'passages' }) })
    const saved = await save({ passage: where, colour, note: '' }).catch(() => undefined)
    if (!saved) return
    setChosen(saved.annotation)
    if (andNote) setNoting(saved.annotation)
  }
  const copy = () => {
    if (passage && copyText(passage.quote)) showToast(t('annotations.copied'))
  }
  const takeAway = ({ id }: AnnotationRow) => {
    remove(id)
    showToast(t('annotations.removed'), { action: { label: t('annotations.undo'), run: undo } })
  }
  useReaderCommands({
    scroller,
    view,
    change,
    isDark,
    find,
    search,
    hasLetters,
    instead,
    hasPassage: passage !== undefined,
    canMark,
    mark: () => void mark(view.colour),
    note: () => void mark(view.colour, true),
    copy,
  })

  const size = scroller.layout.rows[0]?.pages[0]
  return (
    <div className={styles.reader}>
      <ReaderBar
        start={start}
        scroller={scroller}
        view={view}
        change={change}
        isDark={isDark}
        passages={passages.length}
        isSearching={isSearching}
        onSearch={isSearching ? closeSearch : find}
        onGo={goTo}
      />
      {isSearching && <SearchBar search={search} pages={document.numPages} inputRef={fieldRef} onClose={closeSearch} />}
      {file.state === 'changed' && (
        <p className={styles.notice} role="status">
          <span aria-hidden="true">⚠</span> {t('annotations.changed')}
        </p>
      )}
      <ScanNotice document={document} hasText={file.hasText} />
      <div className={styles.body}>
        {view.panel !== 'none' && (
          <section
            className={styles.panel}
            aria-label={t(view.panel === 'pages' ? 'annotations.pages' : 'annotations.passages')}
          >
            {view.panel === 'pages' && size && (
              <Thumbnails document={document} size={size} page={scroller.page} isDark={isDark} onGo={goTo} />
            )}
            {view.panel === 'passages' && (
              <PassageList
                passages={passages}
                chosen={chosen}
                noting={noting}
                onNote={setNoting}
                onGo={goToPassage}
                onChange={changePassage}
                onRemove={takeAway}
              />
            )}
          </section>
        )}
        <section
          ref={scroller.scroller}
          className={styles.scroller}
          data-turned=""
          data-paper={isDark ? 'dark' : undefined}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
          tabIndex={0}
          aria-label={file.name}
          onScroll={scroller.onScroll}
        >
          <div className={styles.pages} style={{ width: scroller.layout.width, height: scroller.layout.height }}>
            {scroller.near.map((placed) => (
              <PdfPage
                key={placed.page}
                pdf={pdf}
                placed={placed}
                scale={scroller.layout.scale}
                isDark={isDark}
                stretches={stretches}
                found={search.on(placed.page)}
                passages={passages.filter((one) => one.page === placed.page)}
                chosen={chosen}
                onChoose={choose}
                onSize={scroller.onSize}
                onText={onText}
                onGo={goTo}
              />
            ))}
          </div>
        </section>
      </div>
      {place && passage && (
        <PassageBar
          place={place}
          colour={view.colour}
          canMark={canMark}
          onMark={(colour) => void mark(colour)}
          onNote={() => void mark(view.colour, true)}
          onCopy={copy}
        />
      )}
    </div>
  )
}
