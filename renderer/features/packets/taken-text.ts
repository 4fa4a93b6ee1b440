import type { InferContractRouterOutputs } from '@orpc/contract'
import { useCallback } from 'react'
import type { Contract } from '#shared/contract/index.ts'
import { useText } from '../../app/text.ts'

export type Taken = InferContractRouterOutputs<Contract>['packets']['take']

/** What taking a hand-in in brought, in words. */
export function useTakenText(): (taken: Taken) => string {
  const t = useText()
  return useCallback(
    ({ name, facts, fresh, decisions, elsewhere, waiting }) =>
      [
        t('packets.taken', { name, facts, fresh, decisions }),
        ...(elsewhere > 0 ? [t('packets.taken.elsewhere', { n: elsewhere })] : []),
        ...(waiting > 0 ? [t('packets.taken.waiting', { n: waiting })] : []),
      ].join(' '),
    [t],
  )
}
