import about from '../../package.json' with { type: 'json' }

/** The version of this Parallax. */
export const { version } = about
