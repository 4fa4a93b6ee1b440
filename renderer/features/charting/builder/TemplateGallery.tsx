import { Button } from 'react-aria-components'
import type { Template } from '#shared/domain/charting/templates/template.ts'
import { templates } from '#shared/domain/charting/templates/templates.ts'
import { useLanguage, useText } from '../../../app/text.ts'
import { ExternalLink } from '../../../ui/ExternalLink.tsx'
import styles from './TemplateGallery.module.css'
import { TypeIcon } from './TypeIcon.tsx'

interface TemplateGalleryProps {
  /** Whether the review has no form yet. */
  isFirst: boolean
  onUse: (template: Template | undefined) => void
}

/** The forms to begin with, each with a small picture of what it asks. */
export function TemplateGallery({ isFirst, onUse }: TemplateGalleryProps) {
  const t = useText()
  const language = useLanguage()
  return (
    <div className={styles.gallery}>
      <h2 className={styles.title}>{t(isFirst ? 'charting.templates.first' : 'charting.templates.title')}</h2>
      <p className={styles.says}>{t('charting.templates.says')}</p>
      <ul className={styles.cards}>
        <li className={styles.card}>
          <Button className={styles.use} onPress={() => onUse(undefined)}>
            <span className={styles.name}>{t('charting.templates.empty')}</span>
            <span className={styles.says}>{t('charting.templates.empty.says')}</span>
          </Button>
        </li>
        {templates.map((template) => (
          <li key={template.id} className={styles.card}>
            <Button className={styles.use} onPress={() => onUse(template)}>
              <span className={styles.name}>{template.name[language]}</span>
              <span className={styles.says}>{template.about[language]}</span>
              <Picture template={template} />
            </Button>
            {template.source && (
              <span className={styles.source}>
                <ExternalLink href={template.source}>{t('charting.templates.source')}</ExternalLink>
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

const mostLines = 7

/** The first fields of a template below each other, small. */
function Picture({ template }: { template: Template }) {
  const t = useText()
  const language = useLanguage()
  const more = template.fields.length - mostLines
  return (
    <span className={styles.picture}>
      {template.fields.slice(0, more > 1 ? mostLines : mostLines + 1).map((field) => (
        <span key={field.key} className={field.in ? styles.part : styles.line}>
          <TypeIcon type={field.type} />
          <span className={styles.label}>{field.label[language]}</span>
        </span>
      ))}
      {more > 1 && <span className={styles.more}>{t('charting.templates.more', { n: more })}</span>}
    </span>
  )
}
