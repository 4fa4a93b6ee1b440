import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import type { PageSize } from './page-layout.ts'
import type { PDFDocumentProxy } from './pdf.ts'
import styles from './Thumbnails.module.css'
import { useDrawnPage } from './use-drawn-page.ts'

/** The width of a small page, and what stands around it, in pixels. */
const width = 108
const around = 34

interface ThumbnailsProps {
  document: PDFDocumentProxy
  /** The size of the first page, which others are taken to have. */
  size: PageSize
  page: number
  isDark: boolean
  onGo: (page: number) => void
}

/** All pages, small, to look for one; only those in sight are drawn. */
export function Thumbnails({ document, size, page, isDark, onGo }: ThumbnailsProps) {
  const t = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const height = Math.round((width * size.height) / size.width)
  const virtual = useVirtualizer({
    count: document.numPages,
    getScrollElement: () => scroller.current,
    estimateSize: () => height + around,
    overscan: 2,
  })
  useEffect(() => virtual.scrollToIndex(page - 1, { align: 'auto' }), [page, virtual])
  return (
    <div ref={scroller} className={styles.scroller}>
      <ol className={styles.inner} style={{ height: virtual.getTotalSize() }} aria-label={t('annotations.pages')}>
        {virtual.getVirtualItems().map((item) => (
          <li
            key={item.key}
            className={styles.item}
            style={{ height: item.size, transform: `translateY(${item.start}px)` }}
          >
            <button
              type="button"
              className={cx(styles.page, item.index + 1 === page && styles.current)}
              aria-current={item.index + 1 === page ? 'page' : undefined}
              aria-label={t('annotations.page', { page: item.index + 1 })}
              onClick={() => onGo(item.index + 1)}
            >
              <Small
                document={document}
                page={item.index + 1}
                scale={width / size.width}
                height={height}
                isDark={isDark}
              />
              <span className={styles.number}>{item.index + 1}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}

interface SmallProps {
  document: PDFDocumentProxy
  page: number
  scale: number
  height: number
  isDark: boolean
}

const nothing = () => undefined

function Small({ document, page, scale, height, isDark }: SmallProps) {
  const ref = useRef<HTMLSpanElement>(null)
  useDrawnPage({ document, page, scale, isSeen: false, liftsImages: isDark, onSize: nothing }, ref)
  return <span ref={ref} className={styles.small} data-paper={isDark ? 'dark' : 'light'} style={{ width, height }} />
}
