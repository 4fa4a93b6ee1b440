import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { policyQuestions } from '#shared/domain/duplicates/policy.ts'
import { orpc } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { PolicyDialog } from './PolicyDialog.tsx'
import css from './PolicySection.module.css'

/** What the review counts as the same report, in three lines, and the way to change it. */
export function PolicySection() {
  const t = useText()
  const { can } = useSession()
  const [open, setOpen] = useState(false)
  const { data } = useQuery(orpc.duplicates.policy.queryOptions({ input: {} }))
  const able = can('deduplicate') && data !== undefined
  useCommands([
    {
      id: 'duplicates.policy',
      label: t('duplicates.policy.title'),
      run: () => setOpen(true),
      enabled: able,
      section: t('duplicates.tab.summary'),
    },
  ])
  return (
    <section>
      <div className={css.head}>
        <h2>{t('duplicates.policy.title')}</h2>
        {able && (
          <Button size="small" onPress={() => setOpen(true)}>
            {t('duplicates.policy.change')}
          </Button>
        )}
      </div>
      {data && (
        <dl className={css.list}>
          {policyQuestions.map((kind) => (
            <div key={kind}>
              <dt>{t(`duplicates.policy.${kind}`)}</dt>
              <dd>{t(`duplicates.policy.choice.${data[kind]}`)}</dd>
            </div>
          ))}
        </dl>
      )}
      {data && <PolicyDialog key={String(open)} policy={data} isOpen={open} onOpenChange={setOpen} />}
    </section>
  )
}
