/** The program as a methods section names it. Its version is that of package.json, which a test sees to. */
export const software = { name: 'Parallax', version: '0.1.0' } as const
