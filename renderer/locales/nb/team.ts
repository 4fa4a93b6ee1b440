import type en from '../en/team.ts'

export default {} as const satisfies Record<keyof typeof en, string>
