import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { SideSection } from '../../ui/Room.tsx'
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
              <dt>{name}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      </SideSection>
      <SideSection title={t('imports.asItStood')} aside={t('imports.fromLine', { file: data.file, line: data.line })}>
        <pre className={css.raw}>{data.raw}</pre>
      </SideSection>
    </>
  )
}
