import type { ReportDetail } from '#shared/contract/screening.ts'
import { linksOf } from '#shared/domain/fulltext/links.ts'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import { openExternal } from '../../ui/ExternalLink.tsx'

/** The keys that open what a report links to, in the system's browser. */
export function useReportLinks(report: ReportDetail): void {
  const t = useText()
  const [first] = linksOf(report)
  useCommands([
    {
      id: 'report.open',
      label: first ? t(`app.report.open.${first.kind}`) : t('app.report.openLink'),
      keys: 'o',
      run: () => first && openExternal(first.href),
      enabled: first !== undefined,
      section: t('screening.command.section'),
    },
  ])
}
