import { useMutation } from '@tanstack/react-query'
import { Button as AriaButton } from 'react-aria-components'
import { api, refreshAll, startAfresh } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './remote.module.css'
import { useHosts } from './use-hosts.ts'
import { useJoin } from './use-join.ts'

/** The hosts that were joined from this machine, the last one first: to go there again, or to be forgotten. */
export function HostList() {
  const t = useText()
  const { dateTime } = useFormat()
  const join = useJoin()
  const onProblem = useProblemToast()
  const { data } = useHosts()
  const going = useMutation({ mutationFn: (address: string) => join({ address }), onError: onProblem })
  const forgetting = useMutation({
    mutationFn: (origin: string) => api.remote.forget({ origin }),
    // A window that is there comes back, and is at other reviews then.
    onSuccess: (_done, origin) => (origin === data?.at ? startAfresh() : refreshAll()),
    onError: onProblem,
  })
  if (!data || data.hosts.length === 0) return null
  return (
    <section className={styles.hosts}>
      <h2 className={styles.title}>{t('remote.hosts')}</h2>
      <ul>
        {data.hosts.map(({ origin, name, last }) => (
          <li key={origin} className={styles.host}>
            <AriaButton className={styles.row} isDisabled={going.isPending} onPress={() => going.mutate(origin)}>
              <span className={styles.name}>{name}</span>
              <span className={styles.says}>
                {going.isPending && going.variables === origin
                  ? t('remote.joining')
                  : origin === data.at
                    ? t('remote.hosts.at')
                    : t('remote.hosts.last', { when: dateTime(last) })}
              </span>
            </AriaButton>
            <Button
              variant="bare"
              size="small"
              aria-label={t('remote.forget.named', { name })}
              onPress={() => forgetting.mutate(origin)}
            >
              {t('remote.forget')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
