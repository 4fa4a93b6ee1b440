import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { useUndo } from '../../app/undo.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { showToast } from '../../ui/toasts.ts'
import { encodingText, kindText } from './format-text.ts'
import css from './ImportEntry.module.css'
import { ImportJudgements } from './ImportJudgements.tsx'
import type { Source } from './source.ts'
import { Warnings } from './Warnings.tsx'

/** One file of a source: what it was read as, what went wrong, and the way to take it out again. */
export function ImportEntry({ imported }: { imported: Source['imports'][number] }) {
  const t = useText()
  const { date } = useFormat()
  const { can } = useSession()
  const { undo } = useUndo()
  const [asking, setAsking] = useState(false)
  const { file, records } = imported
  const takeOut = useMutation({
    mutationFn: () => api.imports.takeOut({ import: imported.id }),
    onSuccess: () => {
      setAsking(false)
      showToast(t('imports.takenOut', { file }), { action: { label: t('app.command.undo'), run: undo } })
      void refreshAll()
    },
    onError: useProblemToast(),
  })
  const under = [kindText(imported, t), encodingText(imported.encoding), t('imports.recognised', { n: records })]
  return (
    <li className={css.entry}>
      <p className={css.file}>{file}</p>
      <p className={css.under}>{under.filter(Boolean).join(' · ')}</p>
      <p className={css.under}>{t('imports.imported', { date: date(imported.at) })}</p>
      {imported.warnings.length === 0 ? (
        <p className={css.whole}>✓ {t('imports.noWarnings')}</p>
      ) : (
        <Warnings warnings={imported.warnings} />
      )}
      <ImportJudgements imported={imported} />
      {can('import') && (
        <div>
          <Button
            variant="bare"
            size="small"
            aria-label={t('imports.takeOut.file', { file })}
            onPress={() => setAsking(true)}
          >
            {t('imports.takeOut')} …
          </Button>
        </div>
      )}
      <Dialog
        title={t('imports.takeOut.title', { file })}
        isOpen={asking}
        onOpenChange={setAsking}
        role="alertdialog"
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t('imports.cancel')}</Button>
            <Button variant="danger" isDisabled={takeOut.isPending} onPress={() => takeOut.mutate()}>
              {t('imports.takeOut')}
            </Button>
          </>
        }
      >
        <p>{t('imports.takeOut.text', { n: records })}</p>
      </Dialog>
    </li>
  )
}
