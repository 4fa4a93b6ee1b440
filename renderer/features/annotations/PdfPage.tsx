import { type CSSProperties, type MouseEvent, useEffect, useRef, useState } from 'react'
import type { AnnotationRow } from '#shared/contract/annotations.ts'
import { useText } from '../../app/text.ts'
import type { MarkedStretch } from '../highlights/marked-report.ts'
import { PageLinks } from './PageLinks.tsx'
import { PageMarks, type WordBox } from './PageMarks.tsx'
import styles from './PdfPage.module.css'
import type { PageSize, PlacedPage } from './page-layout.ts'
import type { OpenPdf } from './pdf.ts'
import type { TextLayer } from './text-layer.ts'
import { useDrawnPage } from './use-drawn-page.ts'
import { useTextLayer } from './use-text-layer.ts'
import type { HitHere } from './use-text-search.ts'

interface PdfPageProps {
  pdf: OpenPdf
  placed: PlacedPage & { isSeen: boolean }
  scale: number
  isDark: boolean
  /** Takes text apart at the words that are highlighted. */
  stretches: (text: string) => readonly MarkedStretch[]
  found: readonly HitHere[]
  passages: readonly AnnotationRow[]
  chosen: string | undefined
  onChoose: (passage: string) => void
  onSize: (page: number, size: PageSize) => void
  /** Told of the text over the page while it lies there. */
  onText: (page: number, layer: TextLayer | undefined) => void
  onGo: (page: number) => void
}

/** A page of a file: its picture, what is marked on it, and its text over it. */
export function PdfPage(props: PdfPageProps) {
  const { pdf, placed, scale, isDark, stretches, found, passages, chosen, onChoose, onSize, onText, onGo } = props
  const t = useText()
  const pictureRef = useRef<HTMLDivElement>(null)
  const textRef = useRef<HTMLDivElement>(null)
  const { page: number, isSeen } = placed
  const { document, pdfjs } = pdf
  const drawn = useDrawnPage({ document, page: number, scale, isSeen, liftsImages: isDark, onSize }, pictureRef)
  const layer = useTextLayer(pdfjs, drawn.page, textRef)
  useEffect(() => {
    onText(number, layer)
    return () => onText(number, undefined)
  }, [number, layer, onText])
  const [words, setWords] = useState<readonly WordBox[]>([])
  useEffect(() => setWords(layer ? wordsIn(layer, stretches) : []), [layer, stretches])

  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (globalThis.document.getSelection()?.isCollapsed === false) return
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    const x = (event.clientX - left) / width
    const y = (event.clientY - top) / height
    const hit = passages.findLast(({ boxes }) =>
      boxes.some((box) => x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height),
    )
    if (hit) onChoose(hit.id)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: marked passages are chosen from their list by the keyboard
    <section
      className={styles.page}
      aria-label={t('annotations.page.of', { page: number, pages: document.numPages })}
      data-page={number}
      data-state={drawn.state}
      data-paper={isDark ? 'dark' : 'light'}
      style={
        {
          left: placed.left,
          top: placed.top,
          width: placed.width,
          height: placed.height,
          '--total-scale-factor': scale,
        } as CSSProperties
      }
      onClick={onClick}
    >
      <div ref={pictureRef} className={styles.picture} />
      {drawn.state === 'failed' && <p className={styles.failed}>{t('annotations.page.failed', { page: number })}</p>}
      <PageMarks
        words={words}
        found={layer ? found.map((one) => ({ boxes: layer.boxesOf(one.from, one.to), isShown: one.isShown })) : []}
        passages={passages}
        chosen={chosen}
      />
      <div ref={textRef} className={styles.text} data-text-layer="" />
      {drawn.page && <PageLinks document={document} page={drawn.page} onGo={onGo} />}
    </section>
  )
}

function wordsIn(layer: TextLayer, stretches: PdfPageProps['stretches']): WordBox[] {
  let at = 0
  return stretches(layer.text.text).flatMap(({ text, lists }) => {
    const from = at
    at += text.length
    return lists.length === 0 ? [] : layer.boxesOf(from, at).map((box) => ({ ...box, lists }))
  })
}
