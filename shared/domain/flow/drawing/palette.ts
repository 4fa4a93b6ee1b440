/** The colours of a drawing. */
export interface Palette {
  paper: string
  box: string
  line: string
  arrow: string
  ink: string
  second: string
  accent: string
  soft: string
  mark: string
}

/**
 * Paper and boxes are white but for a trace, which tells them from each other and from the white of black and white: in the
 * window they take the colours of its theme, and that white does not.
 */
const light: Palette = {
  paper: '#fdfdfd',
  box: '#fefefe',
  line: '#8f8a7d',
  arrow: '#555b63',
  ink: '#1f2328',
  second: '#555b63',
  accent: '#0f5c6e',
  soft: '#e0eef1',
  mark: '#8a6100',
}

const dark: Palette = {
  paper: '#15181b',
  box: '#1c2024',
  line: '#6d767d',
  arrow: '#a9b0b7',
  ink: '#e8e6e1',
  second: '#a9b0b7',
  accent: '#66c2d4',
  soft: '#173138',
  mark: '#e0b354',
}

/** Black on white or white on black, without any tint: for print and for those who tell no colours apart. */
function withoutColour(paper: string, ink: string): Palette {
  return {
    paper,
    box: paper,
    line: ink,
    arrow: ink,
    ink,
    second: ink,
    accent: ink,
    soft: paper,
    mark: ink,
  }
}

/** The palette of a theme. */
export function paletteOf(theme: 'light' | 'dark', colour: 'colour' | 'black-and-white'): Palette {
  if (colour === 'colour') return theme === 'dark' ? dark : light
  return theme === 'dark' ? withoutColour('#000000', '#ffffff') : withoutColour('#ffffff', '#000000')
}
