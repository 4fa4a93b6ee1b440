import type en from '../en/reviews.ts'

export default {} as const satisfies Record<keyof typeof en, string>
