/**
 * The fingerprint of a certificate (base64url) as browsers and `openssl x509 -fingerprint` write it, to be compared by eye:
 * bytes in hexadecimal.
 */
export function readableFingerprint(fingerprint: string): string {
  const bytes = atob(fingerprint.replaceAll('-', '+').replaceAll('_', '/'))
  return [...bytes].map((byte) => byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')).join(':')
}
