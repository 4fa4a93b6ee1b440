import { describe } from 'vitest'
import { testsOfBlindStage } from './blind-stage.ts'

describe('while full-text is blind', () => testsOfBlindStage('full-text'))
