import { useEffect, useState } from 'react'
import type { Box } from '#shared/domain/annotations/boxes.ts'
import { useText } from '../../app/text.ts'
import { ExternalLink } from '../../ui/ExternalLink.tsx'
import styles from './PdfPage.module.css'
import type { PDFDocumentProxy, PDFPageProxy } from './pdf.ts'

interface Link {
  box: Box
  /** Out of the file. */
  url: string | undefined
  /** Within the file. */
  to: unknown
}

interface PageLinksProps {
  document: PDFDocumentProxy
  page: PDFPageProxy
  onGo: (page: number) => void
}

/** The links of a page. One that leads out is opened by the system's browser, and only when it is clicked. */
export function PageLinks({ document, page, onGo }: PageLinksProps) {
  const t = useText()
  const [links, setLinks] = useState<readonly Link[]>([])
  useEffect(() => {
    let isShown = true
    linksOf(page).then(
      (found) => isShown && setLinks(found),
      () => undefined,
    )
    return () => {
      isShown = false
    }
  }, [page])
  const go = async (to: unknown) => {
    const number = await pageOf(document, to).catch(() => undefined)
    if (number !== undefined) onGo(number)
  }
  return links.map(({ box, url, to }) => {
    const style = {
      left: `${box.left * 100}%`,
      top: `${box.top * 100}%`,
      width: `${box.width * 100}%`,
      height: `${box.height * 100}%`,
    }
    return (
      <span key={`${box.left} ${box.top} ${box.width}`} className={styles.link} style={style}>
        {url ? (
          <ExternalLink href={url} aria-label={url} className={styles.whole}>
            {null}
          </ExternalLink>
        ) : (
          <button
            type="button"
            tabIndex={-1}
            className={styles.whole}
            aria-label={t('annotations.link')}
            onClick={() => void go(to)}
          />
        )}
      </span>
    )
  })
}

async function linksOf(page: PDFPageProxy): Promise<Link[]> {
  const viewport = page.getViewport({ scale: 1 })
  const { width, height } = viewport
  const found = await page.getAnnotations({ intent: 'display' })
  return found.flatMap((one): Link[] => {
    if (one.subtype !== 'Link' || (!one.url && !one.dest)) return []
    const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(one.rect[0], one.rect[1])
    const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(one.rect[2], one.rect[3])
    const box = {
      left: Math.min(x1, x2) / width,
      top: Math.min(y1, y2) / height,
      width: Math.abs(x2 - x1) / width,
      height: Math.abs(y2 - y1) / height,
    }
    return [{ box, url: typeof one.url === 'string' ? one.url : undefined, to: one.dest }]
  })
}

/** The page that a destination names, which is either its name or a reference to the page itself. */
async function pageOf(document: PDFDocumentProxy, to: unknown): Promise<number | undefined> {
  const explicit = typeof to === 'string' ? await document.getDestination(to) : to
  const [target] = Array.isArray(explicit) ? explicit : []
  if (typeof target === 'number') return target + 1
  return target ? (await document.getPageIndex(target)) + 1 : undefined
}
