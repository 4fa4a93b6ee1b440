import type { ReportDetail } from '#shared/contract/screening.ts'
import { useText } from '../../app/text.ts'
import { ExternalLink } from '../../ui/ExternalLink.tsx'
import { CommandKey } from '../../ui/Kbd.tsx'
import styles from './RetrievalPanel.module.css'
import { useFullTextLinks } from './use-report-links.ts'

/** Where to look for a full text. Nothing is opened before somebody asks for it, by a click or a key of the room. */
export function RetrievalLinks({ report }: { report: ReportDetail }) {
  const t = useText()
  const links = useFullTextLinks(report)
  if (links.length === 0) return null
  return (
    <ul className={styles.links} aria-label={t('fulltext.find')}>
      {links.map(({ kind, href, text }, i) => (
        <li key={kind}>
          <ExternalLink href={href}>{t('fulltext.link', { kind, host: text })}&nbsp;↗</ExternalLink>
          {i === 0 && <CommandKey command="report.open" />}
          {kind === 'library' && i > 0 && <CommandKey command="fulltext.library" />}
        </li>
      ))}
    </ul>
  )
}
