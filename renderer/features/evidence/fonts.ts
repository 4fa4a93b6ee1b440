import latinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?inline'
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline'

/** The fonts of the diagram as style rules that carry their own files: a picture may fetch nothing. */
export const fontFaces = [latin, latinExt]
  .map((url) => `@font-face { font-family: Inter; font-weight: 100 900; src: url(${url}) format("woff2"); }`)
  .join('\n')
