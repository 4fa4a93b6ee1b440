import { useMutation } from '@tanstack/react-query'
import { api, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toasts.ts'
import css from './ImportEntry.module.css'
import type { Source } from './source.ts'

/** A file that was taken out: it is kept, and can be brought back with all that hung on its records. */
export function TakenOut({ imported }: { imported: Source['takenOut'][number] }) {
  const t = useText()
  const { can } = useSession()
  const { id, file, records } = imported
  const bringBack = useMutation({
    mutationFn: () => api.imports.bringBack({ import: id }),
    onSuccess: () => {
      showToast(t('imports.broughtBack', { file }))
      void refreshAll()
    },
    onError: useProblemToast(),
  })
  return (
    <li className={css.entry}>
      <p className={css.out}>{file}</p>
      <p className={css.under}>{t('imports.isOut', { n: records })}</p>
      {can('import') && (
        <div>
          <Button
            variant="bare"
            size="small"
            aria-label={t('imports.bringBack.file', { file })}
            isDisabled={bringBack.isPending}
            onPress={() => bringBack.mutate()}
          >
            {t('imports.bringBack')}
          </Button>
        </div>
      )}
    </li>
  )
}
