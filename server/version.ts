/** Which Parallax this is; `package.json` says the same, and a test compares them. */
export const softwareVersion = '0.1.0'
