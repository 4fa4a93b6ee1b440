export function NewReviewPage() {
  return null
}
