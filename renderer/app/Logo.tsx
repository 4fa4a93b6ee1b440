/** Two discs that see the same from two places: where they overlap is depth. */
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg width={size * 1.5} height={size} viewBox="0 0 30 20" aria-hidden="true">
      <circle cx="10.5" cy="10" r="8.5" fill="none" stroke="var(--accent)" strokeWidth="2" />
      <circle cx="19.5" cy="10" r="8.5" fill="none" stroke="var(--accent)" strokeWidth="2" />
      <path d="M15 2.8 A8.5 8.5 0 0 1 15 17.2 A8.5 8.5 0 0 1 15 2.8" fill="var(--accent)" />
    </svg>
  )
}
