import type { Format } from '../../app/format.ts'
import type { Translate } from '../../app/text.ts'
import { warnedCounts } from './counts.ts'
import { encodingText, kindText } from './format-text.ts'
import type { QueuedFile } from './queued-file.ts'
import { sizeText } from './size-text.ts'

/** What is known of a file, in one line. */
export function fileLine(file: QueuedFile, t: Translate, { number }: Pick<Format, 'number'>): string {
  const { preview, state } = file
  const size = sizeText(file.file.size, t, number)
  if (state === 'waiting') return `${size} · ${t('imports.waiting')}`
  if (state === 'looking') return size
  const what = preview && [preview.format && kindText(preview, t), encodingText(preview.encoding)]
  if (!preview || preview.problem) return [...(what ?? []), size].filter(Boolean).join(' · ')
  if (state === 'done') return `${t('imports.done')} · ${t('imports.recognised', { n: file.records ?? 0 })}`
  return [...(what ?? []), size, countsText(preview, t)].filter(Boolean).join(' · ')
}

/** `241 entries, 241 records, 3 with warnings` */
function countsText({ entries, records, warnings }: NonNullable<QueuedFile['preview']>, t: Translate): string {
  const warned = warnedCounts(warnings)
  return [
    t('imports.entries', { n: entries }),
    t('imports.recognised', { n: records }),
    warned.entries > 0 && t('imports.withWarnings', { n: warned.entries }),
    warned.file > 0 && t('imports.fileWarnings', { n: warned.file }),
  ]
    .filter(Boolean)
    .join(', ')
}
