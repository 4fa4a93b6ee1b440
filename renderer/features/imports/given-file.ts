import type { GivenToRead } from '#shared/contract/imports.ts'

/** A file as a call names it: handed over where it lies, or else its bytes. */
export async function givenFile(file: File): Promise<GivenToRead> {
  const handed = await window.parallax?.handFile(file)
  return handed ? { handed } : file
}
