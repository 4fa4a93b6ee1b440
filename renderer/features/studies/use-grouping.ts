import { useMutation } from '@tanstack/react-query'
import { api, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { showToast } from '../../ui/toasts.ts'

/** Which reports are one study: 54 publications of 38 studies are a change of unit, no exclusion. */
export function useGrouping() {
  const t = useText()
  const onError = useProblemToast()
  const together = useMutation({
    mutationFn: (reports: string[]) => api.studies.group({ reports }),
    async onSuccess() {
      showToast(t('charting.included.grouped'))
      await refreshAll()
    },
    onError,
  })
  const apart = useMutation({
    mutationFn: (report: string) => api.studies.ungroup({ report }),
    async onSuccess() {
      showToast(t('charting.included.ungrouped'))
      await refreshAll()
    },
    onError,
  })
  return { group: together.mutate, ungroup: apart.mutate }
}
