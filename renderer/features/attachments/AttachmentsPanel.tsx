import { useQuery } from '@tanstack/react-query'
import { FileTrigger } from 'react-aria-components'
import type { AttachmentRow } from '#shared/contract/attachments.ts'
import { orpc } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { SideSection } from '../../ui/Room.tsx'
import { sizeText } from '../imports/size-text.ts'
import css from './AttachmentsPanel.module.css'
import { placeOf } from './bringing.ts'
import { useAttachments } from './use-attachments.ts'
import { useBringing } from './use-bringing.ts'

const pdfs = ['application/pdf', '.pdf']

/** The files of a report: whether each is still there as it came, and what to do where it is not. */
export function AttachmentsPanel({ report }: { report: string }) {
  const t = useText()
  const { can, review } = useSession()
  const [{ files: brought }, bringing] = useBringing(review.path)
  const { data } = useQuery(orpc.attachments.list.queryOptions({ input: { report } }))
  const { attach, isBusy } = useAttachments(report)
  const files = data?.attachments ?? []
  const waiting = brought.filter((file) => placeOf(file) !== 'aside').length
  return (
    <SideSection title={t('attachments.title')}>
      {data && files.length === 0 && <p className={css.none}>{t('attachments.none')}</p>}
      {files.length > 0 && (
        <ul className={css.list}>
          {files.map((file) => (
            <FileLine key={file.id} file={file} />
          ))}
        </ul>
      )}
      {can('chart') && (
        <div className={css.actions}>
          <FileTrigger acceptedFileTypes={pdfs} onSelect={(list) => list?.[0] && attach(list[0])}>
            <Button size="small" isDisabled={isBusy}>
              {t('attachments.attach')}
            </Button>
          </FileTrigger>
          <Button size="small" command="attachments.bring" onPress={bringing.open}>
            {waiting > 0 ? t('attachments.bring.waiting', { n: waiting }) : t('attachments.bring')}
          </Button>
        </div>
      )}
    </SideSection>
  )
}

function FileLine({ file }: { file: AttachmentRow }) {
  const t = useText()
  const { can } = useSession()
  const { number } = useFormat()
  const { restore, remove, isBusy } = useAttachments(file.report)
  const says = [
    sizeText(file.size, t, number),
    file.pages === null ? t('attachments.unknown') : t('attachments.pages', { n: file.pages }),
    file.hasText === false && t('attachments.scan'),
  ].filter((part) => typeof part === 'string')
  return (
    <li className={css.file}>
      <p className={css.name} dir="auto">
        {file.name}
      </p>
      <p className={css.says}>{says.join(' · ')}</p>
      {file.state !== 'there' && (
        <p className={css.wrong} role="status">
          <span aria-hidden="true">⚠</span> {t(`attachments.state.${file.state}`)}
        </p>
      )}
      {can('chart') && (
        <div className={css.fileActions}>
          {file.state !== 'there' && (
            <FileTrigger acceptedFileTypes={pdfs} onSelect={(list) => list?.[0] && restore(file, list[0])}>
              <Button
                size="small"
                isDisabled={isBusy}
                aria-label={t('attachments.find.file', { file: file.name })}
                aria-description={t('attachments.find.says')}
              >
                {t('attachments.find')}
              </Button>
            </FileTrigger>
          )}
          <Button
            variant="bare"
            size="small"
            isDisabled={isBusy}
            aria-label={t('attachments.remove.file', { file: file.name })}
            onPress={() => remove(file)}
          >
            {t('attachments.remove')}
          </Button>
        </div>
      )}
    </li>
  )
}
