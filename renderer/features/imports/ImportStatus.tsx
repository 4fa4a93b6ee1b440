import { useText } from '../../app/text.ts'
import { isGoing, isLooked, isTwice, type QueuedFile } from './queued-file.ts'

/** How many records there are to come in, or came in, and what stays out; said aloud when it changes. */
export function ImportStatus({ files }: { files: readonly QueuedFile[] }) {
  const t = useText()
  const going = files.filter(isGoing)
  const done = files.filter((file) => file.state === 'done')
  const count = (has: (file: QueuedFile) => boolean) => files.filter(has).length
  const looking = count(isLooked)
  const unmapped = count(({ state }) => state === 'unmapped')
  const twice = count((file) => file.state === 'ready' && isTwice(file))
  const unreadable = count(({ state }) => state === 'unreadable')
  const records = going.reduce((sum, file) => sum + (file.preview?.records ?? 0), 0)
  const parts = [
    looking > 0 && t('imports.lookingN', { n: looking }),
    records > 0 && t('imports.goRecords', { n: records }),
    done.length > 0 && t('imports.doneAll', { records: done.reduce((sum, file) => sum + (file.records ?? 0), 0) }),
    unmapped > 0 && t('imports.unmappedLeft', { n: unmapped }),
    twice > 0 && t('imports.twiceLeft', { n: twice }),
    unreadable > 0 && t('imports.unreadableLeft', { n: unreadable }),
  ].filter((part) => part !== false)
  return (
    <span aria-live="polite">
      {parts.map((part, i) => (
        <span key={part}>
          {i > 0 && ' · '}
          <span>{part}</span>
        </span>
      ))}
    </span>
  )
}
