/** What is used of fontkit, which comes without types. */
declare module 'fontkit' {
  export interface Glyph {
    id: number
    advanceWidth: number
  }
  export interface Font {
    postscriptName: string
    unitsPerEm: number
    hasGlyphForCodePoint(code: number): boolean
    glyphForCodePoint(code: number): Glyph
    createSubset(): { includeGlyph(glyph: Glyph): number; encode(): Uint8Array }
  }
  export function create(bytes: Uint8Array): Font | { fonts: Font[] }
}
