import { appraisal } from './appraisal.ts'
import { otherBias, randomisedBias } from './bias.ts'
import { crossSector } from './cross-sector.ts'
import { effect } from './effect.ts'
import { followUp } from './follow-up.ts'
import { outsideWork } from './outside-work.ts'
import { pcc } from './pcc.ts'
import { pico } from './pico.ts'
import { scoping } from './scoping.ts'
import { supportedEmployment } from './supported-employment.ts'
import type { Template } from './template.ts'

/** The forms to begin with: general ones, tables of reviews that were made, and appraisals. */
export const templates: readonly Template[] = [
  scoping,
  pico,
  pcc,
  effect,
  outsideWork,
  supportedEmployment,
  crossSector,
  followUp,
  appraisal,
  randomisedBias,
  otherBias,
]
