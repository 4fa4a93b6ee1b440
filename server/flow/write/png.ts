import { Resvg } from '@resvg/resvg-js'
import type { Scene } from '#shared/domain/flow/drawing/scene.ts'
import { svgOf } from '#shared/domain/flow/drawing/svg.ts'
import { withResolution } from '#shared/domain/flow/write/png-resolution.ts'
import { fontsFor } from './fonts.ts'

/** The figure as a picture of dots, with its resolution in the file. @throws Problem where no font has a character */
export function pngOf(scene: Scene, dotsPerInch: number): Uint8Array {
  const { regular, semibold, others } = fontsFor(scene)
  const picture = new Resvg(svgOf(scene, { live: false }), {
    fitTo: { mode: 'zoom', value: dotsPerInch / 96 },
    font: {
      loadSystemFonts: false,
      fontFiles: [regular, semibold, ...others].map(({ path }) => path),
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
    logLevel: 'off',
  })
  return withResolution(new Uint8Array(picture.render().asPng()), dotsPerInch)
}
