import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Setup } from '#shared/contract/reviews.ts'
import { orpc } from '../../app/client.ts'
import { isSame, type StageSettings } from './stage-settings.ts'

export interface StageDraft {
  /** The stage as it would be. */
  draft: StageSettings
  isChanged: boolean
  change: (part: Partial<StageSettings>) => void
  reset: () => void
}

/** A stage's settings while they are being changed: nothing is kept until it is seen what would follow. */
export function useStageDraft(stage: Setup['stages'][number]): StageDraft {
  const [changed, setChanged] = useState<Partial<StageSettings>>({})
  const { lifted: _lifted, ...saved } = stage
  // The blinding has a gesture of its own.
  const draft = { ...saved, ...changed, blind: saved.blind }
  return {
    draft,
    isChanged: !isSame(draft, saved),
    change: (part) => setChanged((before) => ({ ...before, ...part })),
    reset: () => setChanged({}),
  }
}

/** What would follow if the stage were set up so; what was last known stays in sight while that is asked. */
export function useStagePreview(draft: StageSettings, enabled: boolean) {
  return useQuery(
    orpc.reviews.previewStage.queryOptions({
      input: draft,
      enabled,
      staleTime: 0,
      placeholderData: keepPreviousData,
    }),
  )
}
