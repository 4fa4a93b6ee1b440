import { type TextId, useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Progress } from '../../ui/Progress.tsx'
import css from './FindBanner.module.css'
import { type FindRun, stopFind } from './find-run.ts'

const doings: Record<string, TextId> = {
  load: 'duplicates.doing.load',
  normalise: 'duplicates.doing.normalise',
  compare: 'duplicates.doing.compare',
  cluster: 'duplicates.doing.cluster',
  save: 'duplicates.doing.save',
}

/** How the search for duplicates goes, or that it should be made again; nothing where there is nothing to say. */
export function FindBanner({ run, stale, onFind }: { run: FindRun; stale: boolean; onFind?: () => void }) {
  const t = useText()
  if (run.state === 'running') {
    return (
      <div className={css.banner}>
        <Progress
          label={t(doings[run.progress?.doing ?? ''] ?? 'duplicates.doing')}
          done={run.progress?.done}
          total={run.progress?.total}
          onCancel={stopFind}
        />
      </div>
    )
  }
  if (!stale) return null
  return (
    <div className={css.stale}>
      <span>{t('duplicates.stale')}</span>
      {onFind && (
        <Button size="small" variant="primary" onPress={onFind}>
          {t('duplicates.findAgain')}
        </Button>
      )}
    </div>
  )
}
