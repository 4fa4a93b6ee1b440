/** The names of the colours of labels, in the order of their numbers. */
export const colourNames = ['teal', 'blue', 'plum', 'brown', 'olive', 'grey'] as const
