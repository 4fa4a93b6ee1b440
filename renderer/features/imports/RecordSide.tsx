import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'
import { type TextId, type Translate, useText } from '../../app/text.ts'
import { catalogues } from '../../locales/index.ts'
import { SideSection } from '../../ui/Room.tsx'
import { ReportTimeline } from '../reviews/ReportTimeline.tsx'
import { fieldTexts } from './field-texts.ts'
import css from './RecordSide.module.css'

/** One record: its fields as they were read, and the entry exactly as it stood in the file. */
export function RecordSide({ record }: { record: string | null }) {
  const t = useText()
  const { data } = useQuery({
    ...orpc.imports.record.queryOptions({ input: { record: record ?? '' } }),
    enabled: record !== null,
  })
  if (record === null || !data) return <p className={css.quiet}>{record === null && t('imports.chooseRecord')}</p>
  return (
    <>
      <SideSection title={t('imports.recordOf', { source: data.source, entry: data.entry })}>
        <dl className={css.fields}>
          {fieldTexts(data.item).map(({ name, text }) => (
            <div key={name}>
              <dt>{fieldName(name, t)}</dt>
              <dd dir="auto">{name === 'type' ? t('app.report.type', { type: text.replaceAll('-', '_') }) : text}</dd>
            </div>
          ))}
        </dl>
      </SideSection>
      <ReportTimeline report={data.report} />
      <SideSection
        title={t('imports.asItStood')}
        aside={!data.withheld && t('imports.fromLine', { file: data.file, line: data.line })}
      >
        {data.withheld ? (
          <p className={css.quiet}>{t('imports.withheld')}</p>
        ) : (
          <pre className={css.raw}>{data.raw}</pre>
        )}
      </SideSection>
    </>
  )
}

/** The name of a field, or its CSL name where it is as good: `DOI`. */
function fieldName(name: string, t: Translate): string {
  const id = `imports.item.${name}`
  return isTextId(id) ? t(id) : name
}

function isTextId(id: string): id is TextId {
  return Object.hasOwn(catalogues.en, id)
}
