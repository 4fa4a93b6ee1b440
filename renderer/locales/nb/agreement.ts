import type en from '../en/agreement.ts'

export default {} as const satisfies Record<keyof typeof en, string>
