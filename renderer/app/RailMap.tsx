import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { orpc } from './client.ts'
import { useFormat } from './format.ts'
import styles from './RailMap.module.css'
import { type Station, stationsOf } from './stations.ts'
import { useText } from './text.ts'

/** The flow as a line of stations, each with its number and what waits there. A number one may not know is a dash. */
export function RailMap() {
  const t = useText()
  const { number } = useFormat()
  const { data } = useQuery(orpc.reviews.map.queryOptions({ input: {} }))
  const { pathname } = useLocation()
  return (
    <ol className={styles.map}>
      {stationsOf(data, t).map((station) => (
        <li key={station.to} className={styles.station} data-done={station.done || undefined}>
          <Link
            to={station.to}
            className={styles.link}
            activeProps={{ className: undefined }}
            data-here={isHere(station, pathname) || undefined}
            aria-current={isHere(station, pathname) ? 'page' : undefined}
          >
            <span className={styles.name}>{station.name}</span>
            <span className={styles.number}>
              {station.n === null ? (
                <>
                  <span aria-hidden="true">—</span>
                  <span className="visually-hidden">{t('app.map.unknown')}</span>
                </>
              ) : (
                station.n !== undefined && number(station.n).replace('-', '−')
              )}
            </span>
            <span className={styles.note}>{station.note}</span>
          </Link>
        </li>
      ))}
    </ol>
  )
}

function isHere(station: Station, pathname: string): boolean {
  return station.under.some((path) => pathname.startsWith(path))
}
