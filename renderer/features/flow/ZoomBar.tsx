import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import css from './FlowPage.module.css'
import type { useZoom } from './use-zoom.ts'

/** Makes the figure larger and smaller. */
export function ZoomBar({ scale, larger, smaller, fit }: ReturnType<typeof useZoom>) {
  const t = useText()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would lay itself out
    <div className={css.zoom} role="group" aria-label={t('flow.zoom')}>
      <Button variant="bare" size="small" command="flow.smaller" aria-label={t('flow.zoom.out')} onPress={smaller}>
        −
      </Button>
      <output className={css.percent}>
        {scale === null ? t('flow.zoom.fitted') : t('flow.zoom.percent', { n: Math.round(scale * 100) })}
      </output>
      <Button variant="bare" size="small" command="flow.larger" aria-label={t('flow.zoom.in')} onPress={larger}>
        +
      </Button>
      <Button variant="bare" size="small" command="flow.fit" aria-pressed={scale === null} onPress={fit}>
        {t('flow.zoom.fit')}
      </Button>
    </div>
  )
}
