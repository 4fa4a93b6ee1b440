export function IncludedPage() {
  return null
}
