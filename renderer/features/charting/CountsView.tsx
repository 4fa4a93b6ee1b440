import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Bars } from './Bars.tsx'
import styles from './CountsView.module.css'
import { useForms } from './use-included.ts'
import { yearBars } from './years.ts'

/** How many studies gave each answer, as bars: one block per question, and the years. */
export function CountsView() {
  const t = useText()
  const { number } = useFormat()
  const { fields } = useForms()
  const { data } = useQuery({ ...orpc.charting.counts.queryOptions({ input: {} }), staleTime: 0 })
  if (!data) return null
  const isMany = (id: string) => fields.find((field) => field.id === id)?.type === 'many'
  const years = yearBars(data.years).map(({ from, to, studies }) => ({
    id: String(from),
    label: from === to ? String(from) : t('charting.counts.perYears', { from, to }),
    studies,
  }))
  const dated = years.reduce((sum, year) => sum + year.studies, 0)
  return (
    <div className={styles.blocks}>
      {data.fields.map((field) => (
        <section key={field.id} className={styles.block}>
          <h2 className={styles.title} dir="auto">
            {field.label}
          </h2>
          <p className={styles.says}>
            {t('charting.counts.studies', { n: data.studies })}
            {isMany(field.id) && ` · ${t('charting.counts.many')}`}
          </p>
          <Bars
            bars={field.options}
            of={data.studies}
            rest={
              field.unanswered > 0 ? { label: t('charting.counts.unanswered'), studies: field.unanswered } : undefined
            }
          />
        </section>
      ))}
      {years.length > 0 && (
        <section className={styles.block}>
          <h2 className={styles.title}>{t('charting.counts.years')}</h2>
          <p className={styles.says}>
            {t('charting.counts.studies', { n: dated })}
            {dated < data.studies && ` · ${number(data.studies - dated)} ${t('charting.counts.undated')}`}
          </p>
          <Bars bars={years} of={data.studies} />
        </section>
      )}
    </div>
  )
}
