/** The colours of a picture. */
export interface PicturePalette {
  paper: string
  ink: string
  second: string
  line: string
  accent: string
  /** Text on a filled shape. */
  onFill: string
  /** What tells series apart, each with a pattern or a shape of its own as well. */
  series: readonly string[]
}

/** As for print on white: what is exported. */
export const printPalette: PicturePalette = {
  paper: '#ffffff',
  ink: '#1f2328',
  second: '#555b63',
  line: '#cfc9bc',
  accent: '#0f5c6e',
  onFill: '#ffffff',
  series: ['#0f5c6e', '#2f55a4', '#8a2f7a', '#7a4a1f', '#56600f', '#4a5560'],
}

/** Without any colour: greys of the same order, for print and for those who tell no colours apart. */
export const greyPalette: PicturePalette = {
  paper: '#ffffff',
  ink: '#000000',
  second: '#333333',
  line: '#888888',
  accent: '#333333',
  onFill: '#ffffff',
  series: ['#1a1a1a', '#3d3d3d', '#555555', '#666666', '#4a4a4a', '#303030'],
}

/** The colours of the window by their names, which follow its theme. */
export const windowPalette: PicturePalette = {
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  second: 'var(--ink-2)',
  line: 'var(--line-strong)',
  accent: 'var(--accent)',
  onFill: 'var(--on-accent)',
  series: [0, 1, 2, 3, 4, 5].map((i) => `var(--label-${i})`),
}
