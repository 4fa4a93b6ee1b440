export function ChartingPage() {
  return null
}
