import type { Setup } from '#shared/contract/reviews.ts'
import { isResolver, resolverLink, resolverWords, type SoughtReport } from '#shared/domain/fulltext/resolver.ts'
import { useText } from '../../app/text.ts'
import { useTyped } from '../../app/use-typed.ts'
import { ExternalLink } from '../../ui/ExternalLink.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useDescribe } from '../reviews/use-setup.ts'
import styles from './SetupResolver.module.css'

/** The PRISMA 2020 statement: open to all, and known to every library. */
const example: SoughtReport = {
  type: 'article-journal',
  title: 'The PRISMA 2020 statement: an updated guideline for reporting systematic reviews',
  authors: ['Page, Matthew J.'],
  year: 2021,
  container: 'BMJ',
  volume: '372',
  issue: '',
  pages: 'n71',
  issn: '1756-1833',
  doi: '10.1136/bmj.n71',
  pmid: '33782057',
}

/** Where the library's link resolver answers, kept when the field is left, with a link to try it. */
export function SetupResolver({ setup, isReadOnly }: { setup: Setup; isReadOnly: boolean }) {
  const t = useText()
  const describe = useDescribe(setup)
  const typed = useTyped(setup.linkResolver, (text) =>
    isWrongAddress(text.trim()) ? 'refused' : describe({ linkResolver: text.trim() }),
  )
  const address = typed.text.trim()
  const isWrong = isWrongAddress(address)
  const trial = resolverLink(address, example)
  return (
    <div className={styles.resolver}>
      <TextField
        label={t('fulltext.setup.resolver')}
        help={t('fulltext.setup.resolver.help', {
          base: 'https://library.example/openurl',
          template: 'https://library.example/find?doi={doi}',
          words: resolverWords.map((word) => `{${word}}`).join(' '),
        })}
        error={isWrong ? t('fulltext.setup.resolver.wrong') : undefined}
        maxLength={2000}
        value={typed.text}
        onChange={typed.setText}
        onBlur={typed.leave}
        isReadOnly={isReadOnly}
      />
      {trial && <ExternalLink href={trial}>{t('fulltext.setup.resolver.try')}&nbsp;↗</ExternalLink>}
    </div>
  )
}

function isWrongAddress(address: string): boolean {
  return address !== '' && !isResolver(address)
}
