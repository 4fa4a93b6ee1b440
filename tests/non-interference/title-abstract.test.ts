import { describe } from 'vitest'
import { testsOfBlindStage } from './blind-stage.ts'

describe('while title-abstract is blind', () => testsOfBlindStage('title-abstract'))
