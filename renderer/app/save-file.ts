/**
 * Gives bytes to the person as a file: through the desktop's save dialog, or as a download in a browser. Resolves to
 * the path or name, or null where they changed their mind. Rejects when writing fails.
 */
export async function saveFile(name: string, content: Uint8Array<ArrayBuffer> | string): Promise<string | null> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  if (window.parallax) return window.parallax.saveFile(name, bytes)
  const url = URL.createObjectURL(new Blob([bytes]))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the blob after the click; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return name
}
