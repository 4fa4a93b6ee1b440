import { useEffect, useState } from 'react'
import { type OpenPdf, openPdf, UnreadablePdf } from './pdf.ts'

/** What became of opening a file. */
export type PdfState =
  | { is: 'opening' }
  | { is: 'locked'; isWrong: boolean; give: (password: string) => void }
  | { is: 'broken' | 'not-pdf' }
  | { is: 'problem'; error: unknown }
  | ({ is: 'open' } & OpenPdf)

/**
 * Opens a file for as long as it is shown.
 *
 * @param again another number opens it anew
 */
export function usePdf(attachment: string, again: number): PdfState {
  const [state, setState] = useState<PdfState>({ is: 'opening' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` opens anew
  useEffect(() => {
    let isShown = true
    const set = (next: PdfState) => {
      if (isShown) setState(next)
    }
    set({ is: 'opening' })
    const { opened, close } = openPdf({
      attachment,
      onPassword: (give, isWrong) =>
        set({
          is: 'locked',
          isWrong,
          give: (password) => {
            set({ is: 'opening' })
            give(password)
          },
        }),
      onProblem: (error) => set({ is: 'problem', error }),
    })
    opened.then(
      (pdf) => set({ is: 'open', ...pdf }),
      (error) => set(error instanceof UnreadablePdf ? { is: error.why } : { is: 'problem', error }),
    )
    return () => {
      isShown = false
      close()
    }
  }, [attachment, again])
  return state
}
