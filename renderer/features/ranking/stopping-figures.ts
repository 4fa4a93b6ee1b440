import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'

/** What can be said of stopping. */
export type StoppingFigures = InferContractRouterOutputs<Contract>['ranking']['stopping']
