import type { ReactNode } from 'react'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { CriteriaPanel } from '../criteria/CriteriaPanel.tsx'
import type { Tag } from '../criteria/use-assess.ts'
import type { Judged } from './judged.ts'
import { ReasonsPanel } from './ReasonsPanel.tsx'
import type { Deciding } from './use-deciding.ts'
import type { StageSetup } from './use-stage-setup.ts'

interface ScreeningSideProps {
  stage: StageId
  setup: StageSetup
  /** What is being read; undefined while nothing is. */
  judged: (Judged & { assessments: readonly Tag[] }) | undefined
  deciding: Deciding
  /** What the reviewer puts on it for themselves. */
  marks?: ReactNode
  first?: ReactNode
  last?: ReactNode
}

/** What helps to decide, from the top: criteria, reasons, and what the reviewer writes for themselves. */
export function ScreeningSide({ stage, setup, judged, deciding, marks, first, last }: ScreeningSideProps) {
  return (
    <>
      {first}
      <CriteriaPanel
        stage={stage}
        report={judged?.report.id}
        criteria={setup.criteria}
        tags={judged?.assessments ?? []}
      />
      <ReasonsPanel
        reasons={setup.reasons}
        chosen={deciding.chosen}
        isVote={judged?.mine?.decision === 'exclude'}
        onExclude={deciding.canVote ? deciding.excludeFor : undefined}
        onAlso={deciding.canVote ? deciding.also : undefined}
      />
      {marks}
      {last}
    </>
  )
}
