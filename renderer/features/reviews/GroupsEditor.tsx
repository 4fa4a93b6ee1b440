import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Setup } from '#shared/contract/reviews.ts'
import { orpc } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { numberCell, Table } from '../../ui/Table.tsx'
import styles from './stage.module.css'
import type { StageSettings } from './stage-settings.ts'

interface GroupsEditorProps {
  stage: StageSettings
  members: Setup['members']
  onChange: (groups: StageSettings['groups']) => void
}

const few = 8

/** Which reviewers screen what comes from each source, or is written in each language. */
export function GroupsEditor({ stage, members, onChange }: GroupsEditorProps) {
  const t = useText()
  const { number, languageName } = useFormat()
  const [all, setAll] = useState(false)
  const { data } = useQuery(orpc.reviews.stageReports.queryOptions({ input: { stage: stage.id } }))
  const reviewers = members.filter((member) => stage.reviewers.includes(member.id))
  const rows =
    stage.division === 'source'
      ? (data?.sources ?? []).map(({ id, name, reports }) => ({ key: id, name, reports }))
      : (data?.languages ?? []).map(({ code, reports }) => ({
          key: code,
          name: code ? languageName(code) : t('reviews.stage.groups.noLanguage'),
          reports,
        }))
  if (!data) return null
  if (rows.length === 0) return <p className={styles.help}>{t('reviews.stage.groups.none')}</p>
  const isNamed = (key: string, member: string) => stage.groups[key]?.includes(member) ?? false
  const toggle = (key: string, member: string) => {
    const named = stage.groups[key] ?? []
    const next = named.includes(member) ? named.filter((one) => one !== member) : [...named, member]
    const { [key]: _before, ...others } = stage.groups
    onChange(next.length > 0 ? { ...others, [key]: next } : others)
  }
  return (
    <div className={styles.groups}>
      <Table
        caption={t(`reviews.stage.groups.${stage.division === 'source' ? 'source' : 'language'}`)}
        columns={[
          { id: 'name', label: t(stage.division === 'source' ? 'reviews.stage.source' : 'reviews.stage.language') },
          { id: 'reports', label: t('reviews.stage.reports'), align: 'end' },
          ...reviewers.map(({ id, name }) => ({ id, label: name })),
        ]}
      >
        {(all ? rows : rows.slice(0, few)).map((row) => (
          <tr key={row.key}>
            <td>
              {row.name}
              {!reviewers.some(({ id }) => isNamed(row.key, id)) && (
                <span className={styles.shared}>{t('reviews.stage.groups.shared')}</span>
              )}
            </td>
            <td className={numberCell}>{number(row.reports)}</td>
            {reviewers.map(({ id, name }) => (
              <td key={id}>
                <Checkbox
                  aria-label={t('reviews.stage.groups.who', { name, what: row.name })}
                  isSelected={isNamed(row.key, id)}
                  onChange={() => toggle(row.key, id)}
                />
              </td>
            ))}
          </tr>
        ))}
      </Table>
      {rows.length > few && (
        <Button variant="bare" size="small" onPress={() => setAll(!all)}>
          {all ? t('reviews.stage.groups.fewer') : t('reviews.stage.groups.all', { n: rows.length })}
        </Button>
      )}
      <p className={styles.help}>{t('reviews.stage.groups.help')}</p>
    </div>
  )
}
