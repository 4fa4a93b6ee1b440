import type { StageId } from './facts.ts'
import type { FlowCheck, FlowData } from './flow.ts'

/** A check before it is put in words. `stage`: it says something that follows from that stage. */
export interface Finding {
  check: string
  code?: string
  holds: boolean
  level?: FlowCheck['level']
  data: FlowData
  /** Made when somebody wants them. */
  ids?: () => readonly string[]
  stage?: StageId
}
