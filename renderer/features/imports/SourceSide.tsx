import { useState } from 'react'
import { useFormat } from '../../app/format.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { SideSection } from '../../ui/Room.tsx'
import { EditSource } from './EditSource.tsx'
import { HitsLine } from './HitsLine.tsx'
import { hitsOf } from './hits.ts'
import { ImportEntry } from './ImportEntry.tsx'
import css from './SourceSide.module.css'
import type { Source } from './source.ts'
import { TakenOut } from './TakenOut.tsx'

/** What is known of one source, its files, and what can be done with them. */
export function SourceSide({ source, onRecords }: { source: Source | undefined; onRecords: () => void }) {
  const t = useText()
  const { number, date } = useFormat()
  const { can } = useSession()
  const [editing, setEditing] = useState(false)
  if (!source) return <p className={css.quiet}>{t('imports.chooseSource')}</p>

  const hits = source.imports.length > 0 ? hitsOf(source, source.records) : undefined
  const stated = (value: string | undefined) => value || <span className={css.quiet}>{t('imports.notStated')}</span>
  return (
    <>
      <SideSection
        title={source.name}
        aside={
          can('import') && (
            <Button variant="bare" size="small" onPress={() => setEditing(true)}>
              {t('imports.edit')}
            </Button>
          )
        }
      >
        <dl className={css.facts}>
          <dt>{t('imports.field.kind')}</dt>
          <dd>
            {t(`imports.kind.${source.kind}`)}
            {source.kind === 'other' && source.method && ` · ${t(`imports.method.${source.method}`)}`}
          </dd>
          <dt>{t('imports.field.platform')}</dt>
          <dd>{stated(source.platform)}</dd>
          <dt>{t('imports.field.searched')}</dt>
          <dd>{stated(source.searched && date(source.searched))}</dd>
          <dt>{t('imports.field.hits')}</dt>
          <dd>{stated(source.hits === undefined ? undefined : number(source.hits))}</dd>
          <dt>{t('imports.field.removed')}</dt>
          <dd>{number(source.removedBefore)}</dd>
          <dt>{t('imports.field.records')}</dt>
          <dd>{number(source.records)}</dd>
        </dl>
        {hits && (
          <div className={css.hits}>
            <HitsLine hits={hits} />
          </div>
        )}
        <p className={css.action}>
          <Button size="small" onPress={onRecords}>
            {t('imports.showRecords')}
          </Button>
        </p>
      </SideSection>
      {source.query && (
        <SideSection title={t('imports.field.query')}>
          <p className={css.query} dir="auto">
            {source.query}
          </p>
        </SideSection>
      )}
      {source.limits && (
        <SideSection title={t('imports.field.limits')}>
          <p className={css.limits} dir="auto">
            {source.limits}
          </p>
        </SideSection>
      )}
      <SideSection title={t('imports.files')}>
        {source.imports.length + source.takenOut.length === 0 && <p className={css.quiet}>{t('imports.noFiles')}</p>}
        <ul className={css.files}>
          {source.imports.map((one) => (
            <ImportEntry key={one.id} imported={one} />
          ))}
          {source.takenOut.map((one) => (
            <TakenOut key={one.id} imported={one} />
          ))}
        </ul>
      </SideSection>
      <EditSource source={source} isOpen={editing} onOpenChange={setEditing} />
    </>
  )
}
