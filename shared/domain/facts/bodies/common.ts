import { z } from 'zod'
import { stageIds } from '../../reviews/words.ts'

/** The id of anything: a ULID, or a word of ours. */
export const id = z.string().min(1).max(200)
/** What a person wrote, or a file says. */
export const text = z.string().max(20_000)
export const stage = z.enum(stageIds)
