import { useCallback } from 'react'
import { refreshAll } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { problemText } from '../../app/errors.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { useUndo } from '../../app/undo.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useFileDrop } from '../imports/use-file-drop.ts'
import css from './BringPdfs.module.css'
import { BroughtLists } from './BroughtLists.tsx'
import { isGoing, isUnanswered } from './bringing.ts'
import { PdfDrop } from './PdfDrop.tsx'
import { useBringing } from './use-bringing.ts'

/**
 * Brings in many PDFs at once: dropped anywhere in the room, or chosen; matched to reports, asked about where that is
 * doubtful, and kept as one action.
 */
export function BringPdfs() {
  const t = useText()
  const { review, can } = useSession()
  const [bringing, store] = useBringing(review.path)
  const { isOpen, files, others, work, error } = bringing
  const { undo } = useUndo()
  const may = can('chart')
  const over = useFileDrop(useCallback((dropped) => may && store.add(dropped), [may, store]))
  useCommands([
    {
      id: 'attachments.bring',
      label: t('attachments.bring'),
      keys: 'Shift+b',
      run: store.open,
      enabled: may,
      section: t('fulltext.command.section'),
    },
  ])
  const going = files.filter(isGoing)
  const keep = async () => {
    const done = await store.keep()
    if (!done) return
    await refreshAll()
    if (done.kept > 0)
      showToast(t('attachments.kept', { n: done.kept, reports: done.reports }), {
        action: { label: t('attachments.undo'), run: undo },
      })
    if (done.left.length > 0) showToast(t('attachments.left', { n: done.left.length }), { tone: 'problem' })
    // What a person was asked about and has not answered stays in sight.
    else if (!store.get().files.some(isUnanswered)) store.close()
  }
  if (!may) return null
  return (
    <Dialog
      title={t('attachments.bring')}
      isOpen={isOpen}
      onOpenChange={(open) => open || store.close()}
      role={files.length > 0 ? 'alertdialog' : 'dialog'}
      width={files.length > 0 ? 'full' : 'wide'}
      actions={
        <>
          {files.length > 0 && !work && (
            <Button variant="bare" onPress={() => void store.clear()}>
              {t('attachments.clear')}
            </Button>
          )}
          <Button onPress={store.close}>{t('app.close')}</Button>
          {files.length > 0 && (
            <Button variant="primary" onPress={() => void keep()} isDisabled={going.length === 0 || work !== undefined}>
              {t('attachments.keep', { n: going.length })}
            </Button>
          )}
        </>
      }
    >
      <PdfDrop
        isOver={over}
        isLarge={files.length === 0 && !work}
        onFiles={store.add}
        isBusy={work?.doing === 'keeping'}
      />
      {work && (
        <div className={css.progress}>
          <Progress
            label={t(work.doing === 'looking' ? 'attachments.looking' : 'attachments.keeping')}
            done={work.done}
            total={work.total}
            onCancel={store.stop}
          />
        </div>
      )}
      {error !== undefined && (
        <p className={css.problem} role="alert">
          {problemText(error, t)}
        </p>
      )}
      {others > 0 && <p className={css.says}>{t('attachments.others', { n: others })}</p>}
      <BroughtLists files={files} store={store} isBusy={work?.doing === 'keeping'} />
    </Dialog>
  )
}
