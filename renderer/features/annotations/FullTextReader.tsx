import { type ReactNode, useState } from 'react'
import type { AttachmentRow } from '#shared/contract/attachments.ts'
import { useText } from '../../app/text.ts'
import { Empty } from '../../ui/Empty.tsx'
import type { MarkedStretch } from '../highlights/marked-report.ts'
import styles from './Reader.module.css'
import { Reader } from './Reader.tsx'
import bar from './ReaderBar.module.css'
import { ReaderNotice } from './ReaderNotice.tsx'
import { ownKeys, type ReaderKeys } from './reader-keys.ts'
import { usePdf } from './use-pdf.ts'

interface FullTextReaderProps {
  report: string
  file: AttachmentRow
  /** Takes text apart at the words that are highlighted; none where it is left out. */
  stretches?: (text: string) => readonly MarkedStretch[]
  /** What stands at the beginning of the bar, such as a switch back to the record. */
  start?: ReactNode
  /** False in a room whose own keys are letters: then the reader's are signs, and what is pressed with Ctrl or Cmd. */
  hasLetters?: boolean
  instead?: ReaderKeys
}

const unmarked = (text: string): readonly MarkedStretch[] => [{ text, lists: [] }]

/**
 * A file of a report, to be read, searched and marked: in any room, as high as its place. What is selected in it can be had
 * from `useSelectedPassage`.
 */
export function FullTextReader(props: FullTextReaderProps) {
  const { report, file, stretches = unmarked, start, hasLetters = true, instead = ownKeys } = props
  const t = useText()
  if (file.state !== 'missing') {
    return <Opened key={file.id} {...{ report, file, stretches, start, hasLetters, instead }} />
  }
  return (
    <Instead start={start}>
      <div className={styles.instead} role="alert">
        <Empty title={t('annotations.missing')}>{t('annotations.missing.says', { file: file.name })}</Empty>
      </div>
    </Instead>
  )
}

type OpenedProps = FullTextReaderProps & Required<Pick<FullTextReaderProps, 'stretches' | 'hasLetters' | 'instead'>>

function Opened(props: OpenedProps) {
  const [again, setAgain] = useState(0)
  const state = usePdf(props.file.id, again)
  if (state.is === 'open') return <Reader pdf={state} start={null} {...props} />
  return (
    <Instead start={props.start}>
      <ReaderNotice state={state} onAgain={() => setAgain(again + 1)} />
    </Instead>
  )
}

/** The bar stays where it is while there is nothing to read yet. */
function Instead({ start, children }: { start: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.reader}>
      <div className={bar.bar}>{start}</div>
      {children}
    </div>
  )
}
