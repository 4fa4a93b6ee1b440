import { useMutation, useQuery } from '@tanstack/react-query'
import { api, orpc, queryClient } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { problemText, useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { GuestsIn } from './GuestsIn.tsx'
import { SharedAt } from './SharedAt.tsx'
import styles from './sharing.module.css'
import { TurnOn } from './TurnOn.tsx'

/** Turning the host of the team on and off, how others reach it, and which reviews it lets them into. */
export function SharingSection() {
  const t = useText()
  const onProblem = useProblemToast()
  const { data: state, error } = useQuery(orpc.sharing.state.queryOptions({ input: {}, staleTime: 0 }))
  const again = () => queryClient.invalidateQueries({ queryKey: orpc.sharing.key() })
  const stop = useMutation({ mutationFn: () => api.sharing.stop({}), onError: onProblem, onSettled: again })
  const share = useMutation({
    mutationFn: (which: { path: string; on: boolean }) => api.sharing.share(which),
    onError: onProblem,
    onSettled: again,
  })
  const mayStop = state?.possible === true && state.on !== null
  useCommands(
    mayStop
      ? [{ id: 'sharing.stop', label: t('sharing.stop'), section: t('sharing.title'), run: () => stop.mutate() }]
      : [],
  )
  if (error) return <p role="alert">{problemText(error, t)}</p>
  if (!state) return null
  return (
    <div className={styles.fields}>
      {state.on ? (
        <SharedAt
          on={state.on}
          stay={state.possible ? state.chosen.stay : null}
          isAny={state.reviews.some(({ shared }) => shared)}
        />
      ) : (
        <p role="status">{t('sharing.off')}</p>
      )}
      {!state.possible && <p className={styles.says}>{t('sharing.notFromHere')}</p>}
      {state.possible && !state.on && <TurnOn state={state} onDone={again} />}
      {mayStop && (
        <div className={styles.buttons}>
          <Button onPress={() => stop.mutate()} isPending={stop.isPending}>
            {t('sharing.stop')}
          </Button>
        </div>
      )}
      <fieldset className={styles.reviews}>
        <legend>{t('sharing.reviews')}</legend>
        {state.reviews.map(({ path, title, shared, missing }) => (
          <Checkbox
            key={path}
            isSelected={shared}
            isDisabled={share.isPending}
            onChange={(on) => share.mutate({ path, on })}
          >
            {missing ? t('sharing.review.missing', { path }) : title}
          </Checkbox>
        ))}
      </fieldset>
      <p className={styles.says}>{t('sharing.reviews.text')}</p>
      <GuestsIn guests={state.guests} />
    </div>
  )
}
