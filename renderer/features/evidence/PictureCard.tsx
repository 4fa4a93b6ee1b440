import { useMutation } from '@tanstack/react-query'
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { drawPicture } from '#shared/domain/evidence/pictures/draw.ts'
import { greyPalette, printPalette, windowPalette } from '#shared/domain/evidence/pictures/palette.ts'
import { type Picture, type PictureSpec, pictureOf } from '#shared/domain/evidence/pictures/picture.ts'
import type { Filters } from '#shared/domain/evidence/view.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { saveFile } from '../../app/save-file.ts'
import { useLanguage, useText } from '../../app/text.ts'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { showToast } from '../../ui/toasts.ts'
import { PictureDrawing } from './PictureDrawing.tsx'
import styles from './Pictures.module.css'
import { pngFile, svgFile } from './picture.ts'
import type { EvidenceTable } from './use-evidence.ts'

interface PictureCardProps {
  spec: PictureSpec
  table: EvidenceTable
  onOpen: (filters: Filters) => void
  onEdit: () => void
  onRemove: () => void
  /** Left out for the first. */
  onForward: (() => void) | undefined
}

/** How wide a picture is in print, in pixels of the screen: 17 cm or so. */
const printWidth = 640

/** One picture on the page: pressed, a part shows its studies; the menu saves the same drawing. */
export function PictureCard({ spec, table, onOpen, onEdit, onRemove, onForward }: PictureCardProps) {
  const t = useText()
  const lang = useLanguage()
  const id = `picture-${useId().replaceAll(/[^\w-]/g, '')}`
  const frame = useRef<HTMLElement>(null)
  const width = useWidth(frame)
  const picture = useMemo(
    () => pictureOf(spec, table.columns, table.evidence.study.length, table.words),
    [spec, table.columns, table.evidence, table.words],
  )
  const svg = useMemo(
    () => picture && width > 0 && drawPicture(picture, { lang, palette: windowPalette, id, width }),
    [picture, lang, id, width],
  )
  const save = useSaving(picture)
  const files = (['svg', 'png'] as const).flatMap((kind) => [
    { id: kind, label: t(`evidence.pictures.${kind}`), run: () => save({ kind, isGrey: false }) },
    { id: `${kind}.grey`, label: t(`evidence.pictures.${kind}.grey`), run: () => save({ kind, isGrey: true }) },
  ])
  const changes = [
    { id: 'edit', label: t('evidence.pictures.edit'), run: onEdit },
    ...(onForward ? [{ id: 'up', label: t('evidence.pictures.up'), run: onForward }] : []),
    { id: 'remove', label: t('evidence.pictures.remove'), run: onRemove },
  ]
  const isWide = spec.kind === 'map' || spec.kind === 'stacked'
  return (
    <section ref={frame} className={isWide ? styles.wide : styles.card} aria-label={picture?.title}>
      <div className={styles.menu}>
        <MenuButton
          size="small"
          variant="bare"
          aria-label={t('evidence.pictures.menu', { title: picture?.title ?? '' })}
          groups={[...(picture ? [{ id: 'files', choices: files }] : []), { id: 'changes', choices: changes }]}
        >
          ⋯
        </MenuButton>
      </div>
      {svg ? (
        <PictureDrawing
          svg={svg}
          onPress={(key) => {
            const part = picture?.parts.find((one) => one.key === key)
            if (part) onOpen(part.filters)
          }}
        />
      ) : (
        !picture && <p className={styles.gone}>{t('evidence.pictures.gone')}</p>
      )}
    </section>
  )
}

function useWidth(frame: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = () => setWidth(Math.floor(element.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return width
}

/** Draws the picture for print, in colour or grey, and saves it. */
function useSaving(picture: Picture | undefined) {
  const t = useText()
  const lang = useLanguage()
  const { mutate } = useMutation({
    mutationFn: async ({ kind, isGrey }: { kind: 'svg' | 'png'; isGrey: boolean }) => {
      if (!picture) return null
      const palette = isGrey ? greyPalette : printPalette
      const width = picture.kind === 'map' ? printWidth * 1.4 : printWidth
      const svg = drawPicture(picture, { lang, palette, id: 'p', width })
      const name = picture.title.replaceAll(/[\\/:*?"<>|]/g, ' ').slice(0, 80)
      return saveFile(`${name}.${kind}`, kind === 'svg' ? svgFile(svg) : await pngFile(svg))
    },
    onSuccess: (saved) => saved && showToast(t('evidence.pictures.saved', { name: saved })),
    onError: useProblemToast(),
  })
  return mutate
}
