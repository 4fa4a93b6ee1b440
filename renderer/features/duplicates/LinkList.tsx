import type { Cluster } from '#shared/contract/duplicates.ts'
import { useFormat } from '../../app/format.ts'
import { type Translate, useText } from '../../app/text.ts'
import css from './LinkList.module.css'
import { reasonsText, ruleText } from './reason-text.ts'
import { recordPlaces } from './record-places.ts'

type Link = Cluster['links'][number]

/** Why a report's records are together, in one line: the reasons of a single link, else how many rest on what. */
export function linksText(links: readonly Link[], t: Translate): string {
  const [first] = links
  if (!first) return ''
  if (links.length === 1)
    return [first.who && t('clusters.saidBy', { who: first.who }), reasonsText(first.reasons, t)]
      .filter(Boolean)
      .join('; ')
  return [...Map.groupBy(links, (link) => (link.by === 'person' ? 'person' : link.rule))]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([rule, all]) => t('clusters.linksBy', { n: all.length, rule: ruleText(rule, t) }))
    .join('; ')
}

/** Every link that holds a report together: which two records, by which rule or by whom, and what spoke for it. */
export function LinkList({ cluster }: { cluster: Cluster }) {
  const t = useText()
  const { percent, dateTime, number } = useFormat()
  const records = new Map(cluster.records.map((record) => [record.id, record]))
  const nameOf = (id: string) => {
    const record = records.get(id)
    return record ? recordPlaces([record], number) : ''
  }
  if (cluster.links.length === 0) return <p className={css.quiet}>{t('clusters.alone.says')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={css.frame} tabIndex={0} aria-label={t('clusters.part.why')}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('clusters.link.records')}</th>
            <th scope="col">{t('clusters.link.by')}</th>
            <th scope="col">{t('clusters.link.reasons')}</th>
          </tr>
        </thead>
        <tbody>
          {cluster.links.map((link) => (
            <tr key={`${link.a} ${link.b}`}>
              <td className={css.pair}>
                <span>{nameOf(link.a)}</span>
                <span>= {nameOf(link.b)}</span>
              </td>
              <td>
                {link.by === 'person' ? (
                  <>
                    <span className={css.who}>{link.who || t('duplicates.rule.person')}</span>
                    <span className={css.quiet}>{link.at && dateTime(link.at)}</span>
                  </>
                ) : (
                  ruleText(link.rule, t)
                )}
              </td>
              <td>
                {reasonsText(link.reasons, t)}
                {link.by !== 'person' && link.score !== undefined && (
                  <span className={css.quiet}> · {t('clusters.link.score', { score: percent(link.score) })}</span>
                )}
                {link.by === 'person' && link.reasons.length === 0 && t('duplicates.reason.person-same')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
