import type { ReactNode } from 'react'

/** What every part of this room shows in its header. */
export interface DuplicatesHead {
  title: string
  chips: ReactNode
  status: ReactNode
  banner: ReactNode
}
