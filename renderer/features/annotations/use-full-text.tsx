import { useQueries, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { orpc } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import { CommandKey } from '../../ui/Kbd.tsx'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import type { MarkedStretch } from '../highlights/marked-report.ts'
import { FullTextReader } from './FullTextReader.tsx'
import { loadPdfjs } from './pdf-worker.ts'
import bar from './ReaderBar.module.css'
import { ownKeys, type ReaderKeys } from './reader-keys.ts'
import { useReaderView } from './reader-view.ts'

interface FullTextOptions {
  /** The report that is read; undefined for none, or where full texts are not read. */
  report: string | undefined
  /** Those that come next, whose files are asked for ahead. */
  ahead?: readonly string[]
  stretches?: (text: string) => readonly MarkedStretch[]
  /** False in a room whose own keys are letters. */
  hasLetters?: boolean
  /** The keys of this room for commands of the reader whose own it has taken. */
  instead?: ReaderKeys
}

interface FullText {
  /** The switch between record and full text, to stand over the record; nothing where the report has no file. */
  above: ReactNode
  /** The full text in place of the record; undefined where the record is read. */
  page: ReactNode
}

/**
 * The full text of a report in a room that reads reports: a switch where there is a file, and the reader while it is
 * chosen. A report without a file is read as its record.
 */
export function useFullText(options: FullTextOptions): FullText {
  const { report, ahead = [], stretches, hasLetters = true, instead = ownKeys } = options
  const t = useText()
  const [{ shows }, change] = useReaderView()
  const [picked, setPicked] = useState<string>()
  const query = (id: string) => orpc.attachments.list.queryOptions({ input: { report: id } })
  const { data } = useQuery({ ...query(report ?? ''), enabled: report !== undefined })
  useQueries({ queries: report === undefined ? [] : ahead.map((id) => query(id)) })
  const files = data?.attachments ?? []
  const file = files.find((one) => one.id === picked) ?? files[0]
  const isRead = file !== undefined && shows === 'text'
  useEffect(() => {
    if (report !== undefined) void loadPdfjs()
  }, [report])
  const set = (next: 'text' | 'record') => change({ shows: next })
  useCommands([
    {
      id: 'reader.switch',
      label: t('annotations.command.switch'),
      keys: instead['reader.switch'] ?? (hasLetters ? 'v' : undefined),
      run: () => set(isRead ? 'record' : 'text'),
      enabled: file !== undefined,
      section: t('app.section.view'),
    },
  ])
  if (report === undefined || !file) return { above: null, page: undefined }
  const start = (
    <>
      <SegmentedControl
        aria-label={t('annotations.switch')}
        options={[
          { id: 'record', label: t('annotations.switch.record') },
          { id: 'text', label: t('annotations.switch.text') },
        ]}
        value={isRead ? 'text' : 'record'}
        onChange={set}
      />
      <CommandKey command="reader.switch" />
      {files.length > 1 && (
        <MenuButton
          variant="bare"
          size="small"
          aria-label={t('annotations.file', { file: file.name })}
          groups={[
            {
              id: 'files',
              title: t('annotations.files'),
              choices: files.map((one) => ({
                id: one.id,
                label: one.name,
                isChosen: one.id === file.id,
                run: () => setPicked(one.id),
              })),
            },
          ]}
        >
          <span className={bar.file}>{file.name}</span>
        </MenuButton>
      )}
    </>
  )
  if (!isRead) return { above: <div className={bar.bar}>{start}</div>, page: undefined }
  return {
    above: null,
    page: (
      <FullTextReader
        key={file.id}
        report={report}
        file={file}
        stretches={stretches}
        start={start}
        hasLetters={hasLetters}
        instead={instead}
      />
    ),
  }
}
