import type { Label, ReportMarks } from '#shared/contract/marks.ts'

/** The labels of a report once the person put this one on it or took theirs off. */
export function withLabel(
  labels: ReportMarks['labels'],
  { label, name, colour }: Pick<Label, 'label' | 'name' | 'colour'>,
  on: boolean,
): ReportMarks['labels'] {
  const there = labels.find((one) => one.label === label)
  const others = there?.others ?? []
  const rest = labels.filter((one) => one !== there)
  const next = on || others.length > 0 ? [...rest, { label, name, colour, mine: on, others }] : rest
  return next.sort((a, b) => a.name.localeCompare(b.name))
}
