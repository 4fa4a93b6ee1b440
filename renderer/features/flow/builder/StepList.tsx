import type { FlowSection } from '#shared/domain/flow/design.ts'
import { flowSections } from '#shared/domain/flow/design.ts'
import { useText } from '../../../app/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { cx } from '../../../ui/cx.ts'
import { Select } from '../../../ui/Select.tsx'
import type { ShownBox } from '../types.ts'
import styles from './FlowBuilder.module.css'
import { StepZone } from './StepZone.tsx'
import { addStep, moveStep, type Step } from './steps.ts'

interface StepListProps {
  steps: readonly Step[]
  /** The step that a box from the list goes into. */
  chosen: number
  boxes: readonly ShownBox[]
  nameOf: (key: string) => string
  onChoose: (step: number) => void
  onChange: (steps: Step[]) => void
}

/** The steps of a form under each other: what stands in the trunk, and what aside. */
export function StepList({ steps, chosen, boxes, nameOf, onChoose, onChange }: StepListProps) {
  const t = useText()
  const sections = ['none', ...flowSections] as const
  return (
    <>
      <p className={styles.says}>{t('flow.build.moveKeys')}</p>
      <ol className={styles.steps}>
        {steps.map((step, index) => {
          const n = index + 1
          const section = (id: FlowSection | 'none') =>
            onChange(steps.map((one, at) => (at === index ? { ...one, section: id === 'none' ? null : id } : one)))
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
              key={index}
              className={cx(styles.step, index === chosen && styles.chosen)}
              onFocus={() => onChoose(index)}
            >
              <div className={styles.stepHead}>
                <span className={styles.number}>{t('flow.build.step', { n })}</span>
                <Select
                  aria-label={t('flow.build.section', { n })}
                  options={sections.map((id) => ({ id, label: t(`flow.build.section.${id}`) }))}
                  value={step.section ?? 'none'}
                  onChange={section}
                />
                <Button
                  variant="bare"
                  size="small"
                  aria-label={t('flow.build.stepUp', { n })}
                  isDisabled={index === 0}
                  onPress={() => onChange(moveStep(steps, index, -1))}
                >
                  ↑
                </Button>
                <Button
                  variant="bare"
                  size="small"
                  aria-label={t('flow.build.stepDown', { n })}
                  isDisabled={index === steps.length - 1}
                  onPress={() => onChange(moveStep(steps, index, 1))}
                >
                  ↓
                </Button>
                <Button
                  variant="bare"
                  size="small"
                  aria-label={t('flow.build.stepRemove', { n })}
                  onPress={() => onChange(steps.filter((_one, at) => at !== index))}
                >
                  ✕
                </Button>
              </div>
              <div className={styles.zones}>
                {(['main', 'aside'] as const).map((zone) => (
                  <StepZone
                    key={zone}
                    steps={steps}
                    step={index}
                    zone={zone}
                    boxes={boxes}
                    nameOf={nameOf}
                    onChange={onChange}
                  />
                ))}
              </div>
              <Button
                variant="bare"
                size="small"
                onPress={() => {
                  onChange(addStep(steps, index))
                  onChoose(index + 1)
                }}
              >
                + {t('flow.build.addStep')}
              </Button>
            </li>
          )
        })}
      </ol>
      {steps.length === 0 && (
        <Button size="small" onPress={() => onChange(addStep(steps, -1))}>
          {t('flow.build.addFirst')}
        </Button>
      )}
    </>
  )
}
