import { softwareVersion } from '../version.ts'

/** The program as a methods section names it. */
export const software = { name: 'Parallax', version: softwareVersion } as const
