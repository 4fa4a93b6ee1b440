import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import css from './BroughtLists.module.css'
import type { BringingStore, Brought } from './bringing.ts'
import { LeftBecause } from './LeftBecause.tsx'
import { ReportWords } from './ReportWords.tsx'
import { signsText } from './why-text.ts'

/** A file that was matched for certain: whose text it is and why. It goes along while it is ticked. */
export function MatchedFile({ file, store, isBusy }: { file: Brought; store: BringingStore; isBusy: boolean }) {
  const t = useText()
  const { list } = useFormat()
  const [candidate] = file.candidates
  if (!candidate) return null
  return (
    <li className={css.file}>
      <Checkbox
        aria-label={t('attachments.tick', { file: file.name, title: candidate.report.title })}
        isSelected={file.ticked}
        isDisabled={isBusy}
        onChange={(ticked) => store.tick([file.key], ticked)}
      />
      <div className={css.words}>
        <p className={css.name} dir="auto">
          {file.name}
        </p>
        <LeftBecause file={file} />
      </div>
      <div className={css.words}>
        <ReportWords report={candidate.report} />
        <p className={css.why}>{signsText(candidate.signs, t, list)}</p>
      </div>
    </li>
  )
}
