import type { ReportDetail } from '#shared/contract/screening.ts'
import { type FullTextLink, fullTextLinks, linksOf } from '#shared/domain/fulltext/links.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import { openExternal } from '../../ui/ExternalLink.tsx'
import { useSetup } from '../reviews/use-setup.ts'

/** Where the full text of a report may be had, the surest place first. */
export function useFullTextLinks(report: ReportDetail | undefined): FullTextLink[] {
  const { data: setup } = useSetup()
  return report ? fullTextLinks(report, setup?.linkResolver ?? '') : []
}

/**
 * The keys that open what the report that is read links to, in the system's browser. At full text that is wherever it may be
 * had: the library, or a search for its title, where nothing surer is known.
 */
export function useReportLinks(stage: StageId, report: ReportDetail | undefined): void {
  const t = useText()
  const atFullText = useFullTextLinks(report)
  const links: FullTextLink[] = stage === 'full-text' ? atFullText : report ? linksOf(report) : []
  const [first] = links
  const library = links.find(({ kind }) => kind === 'library')
  const section = t(stage === 'full-text' ? 'fulltext.command.section' : 'screening.command.section')
  useCommands([
    {
      id: 'report.open',
      label: first ? t('fulltext.open', { kind: first.kind }) : t('fulltext.find'),
      keys: 'o',
      run: () => first && openExternal(first.href),
      enabled: first !== undefined,
      section,
    },
    {
      id: 'fulltext.library',
      label: t('fulltext.open', { kind: 'library' }),
      keys: 'Shift+o',
      run: () => library && openExternal(library.href),
      enabled: library !== undefined,
      section,
    },
  ])
}
