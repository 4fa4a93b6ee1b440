import { useState } from 'react'
import type { Setup } from '#shared/contract/reviews.ts'
import { isResolver, resolverLink, resolverWords, type SoughtReport } from '#shared/domain/fulltext/resolver.ts'
import { api } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { ExternalLink } from '../../ui/ExternalLink.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useSaveSetup } from '../reviews/use-setup.ts'
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
  const save = useSaveSetup()
  const [text, setText] = useState(setup.linkResolver)
  const address = text.trim()
  const isWrong = address !== '' && !isResolver(address)
  const keep = () => {
    if (isWrong || address === setup.linkResolver) return
    const { title, question } = setup
    save.mutate([() => api.reviews.describe({ title, question, linkResolver: address })])
  }
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
        value={text}
        onChange={setText}
        onBlur={keep}
        isReadOnly={isReadOnly}
      />
      {trial && <ExternalLink href={trial}>{t('fulltext.setup.resolver.try')}&nbsp;↗</ExternalLink>}
    </div>
  )
}
