import type { ReportDetail } from '#shared/contract/screening.ts'
import { fullTextLinks } from '#shared/domain/fulltext/links.ts'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import { ExternalLink, openExternal } from '../../ui/ExternalLink.tsx'
import { CommandKey } from '../../ui/Kbd.tsx'
import { useSetup } from '../reviews/use-setup.ts'
import styles from './RetrievalPanel.module.css'

/** Where to look for a full text. Nothing is opened before somebody asks for it, by a click or a key. */
export function RetrievalLinks({ report }: { report: ReportDetail }) {
  const t = useText()
  const { data: setup } = useSetup()
  const links = fullTextLinks(report, setup?.linkResolver ?? '')
  const [first] = links
  const library = links.find(({ kind }) => kind === 'library')
  const section = t('fulltext.command.section')
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
  if (links.length === 0) return null
  return (
    <ul className={styles.links} aria-label={t('fulltext.find')}>
      {links.map(({ kind, href, text }, i) => (
        <li key={kind}>
          <ExternalLink href={href}>{t('fulltext.link', { kind, host: text })} ↗</ExternalLink>
          {i === 0 && <CommandKey command="report.open" />}
          {kind === 'library' && i > 0 && <CommandKey command="fulltext.library" />}
        </li>
      ))}
    </ul>
  )
}
