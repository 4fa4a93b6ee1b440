export function FulltextPage() {
  return null
}
