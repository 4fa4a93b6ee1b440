/** The fingerprint of a certificate (base64url) as browsers write it, to be compared by eye: bytes in hexadecimal. */
export function asBrowsersWrite(fingerprint: string): string {
  const bytes = atob(fingerprint.replaceAll('-', '+').replaceAll('_', '/'))
  return [...bytes].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join(' ')
}
