const enough = 300_000

/** As much of a table as shows how it will be read: a text is cut, a workbook can only be read whole. */
export async function tableHead(file: File): Promise<File> {
  if (file.size <= enough) return file
  const [a, b] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  // How a zip and an old workbook begin.
  const workbook = (a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf)
  return workbook ? file : new File([file.slice(0, enough)], file.name)
}
