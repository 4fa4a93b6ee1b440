/** Has the browser save a file that the server offers, by the name that it gave. */
export function download(name: string): void {
  const link = document.createElement('a')
  link.href = `/download/${name}`
  link.download = ''
  link.click()
}
