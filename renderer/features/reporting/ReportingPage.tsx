import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { checklistIds } from '#shared/domain/reporting/checklists/lists.ts'
import { type ReportingPart, reportingParts } from '#shared/domain/reporting/document.ts'
import type { NumberPiece } from '#shared/domain/reporting/pieces.ts'
import { useCommands } from '../../app/commands.tsx'
import { PageProblem } from '../../app/PageProblem.tsx'
import { keepSetting, readSetting } from '../../app/settings.ts'
import { useLanguage, useText } from '../../app/text.ts'
import { type Language, languages } from '../../locales/index.ts'
import { Chip } from '../../ui/Chip.tsx'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { Room } from '../../ui/Room.tsx'
import { ChecklistView } from './ChecklistView.tsx'
import { FromPanel } from './FromPanel.tsx'
import { PartView } from './PartView.tsx'
import css from './ReportingPage.module.css'
import { partQuery, useWritingOut } from './use-writing-out.ts'

/** What authors write up: paragraphs, appendix, lists and checklists, filled in as far as the review knows. */
export function ReportingPage() {
  const t = useText()
  const own = useLanguage()
  const [part, setPart] = useState<ReportingPart>(() => readSetting('reporting.part', reportingParts) ?? 'methods')
  const [wanted, setWanted] = useState<Language | null>(() => readSetting('reporting.language', languages))
  const lang = wanted ?? own
  const [chosen, setChosen] = useState<NumberPiece | null>(null)
  const { copy, save } = useWritingOut(part, lang)
  const show = (next: ReportingPart) => {
    keepSetting('reporting.part', next)
    setPart(next)
    setChosen(null)
  }
  const write = (next: Language) => {
    keepSetting('reporting.language', next)
    setWanted(next)
    setChosen(null)
  }
  const section = t('reporting.title')
  useCommands([
    ...reportingParts.map((one, i) => ({
      id: `reporting.part.${one}`,
      label: t(`reporting.part.${one}`),
      keys: `${i + 1}`,
      run: () => show(one),
      section,
    })),
    { id: 'reporting.copy', label: t('reporting.copy.rich'), keys: 'c', run: () => copy('rich'), section },
    { id: 'reporting.copyPlain', label: t('reporting.copy.plain'), run: () => copy('plain'), section },
    { id: 'reporting.save', label: t('reporting.save.docx'), run: () => save(part, 'docx'), section },
    { id: 'reporting.saveAll', label: t('reporting.save.all.docx'), run: () => save('all', 'docx'), section },
    {
      id: 'reporting.close',
      label: t('reporting.from.close'),
      keys: 'Escape',
      run: () => setChosen(null),
      enabled: chosen !== null,
      section,
    },
  ])
  const list = checklistIds.find((id) => id === part)
  return (
    <Room
      title={t('reporting.title')}
      chips={
        <fieldset className={css.chips}>
          <legend className="visually-hidden">{t('reporting.parts')}</legend>
          {reportingParts.map((one) => (
            <Chip key={one} pressed={one === part} onPress={() => show(one)}>
              {t(`reporting.part.${one}`)}
            </Chip>
          ))}
        </fieldset>
      }
      status={
        <>
          <MenuButton
            size="small"
            aria-label={`${t(`app.language.${lang}`)}, ${t('reporting.language')}`}
            groups={[
              {
                id: 'languages',
                title: t('reporting.language'),
                choices: languages.map((one) => ({
                  id: one,
                  label: t(`app.language.${one}`),
                  isChosen: one === lang,
                  run: () => write(one),
                })),
              },
            ]}
          >
            {t(`app.language.${lang}`)} <span aria-hidden="true">▾</span>
          </MenuButton>
          <MenuButton
            size="small"
            groups={[
              {
                id: 'copy',
                choices: [
                  { id: 'rich', label: t('reporting.copy.rich'), run: () => copy('rich') },
                  { id: 'plain', label: t('reporting.copy.plain'), run: () => copy('plain') },
                ],
              },
            ]}
          >
            {t('reporting.copy')} <span aria-hidden="true">▾</span>
          </MenuButton>
          <MenuButton
            size="small"
            groups={[
              {
                id: 'part',
                title: t(`reporting.part.${part}`),
                choices: [
                  { id: 'docx', label: t('reporting.save.docx'), run: () => save(part, 'docx') },
                  { id: 'md', label: t('reporting.save.md'), run: () => save(part, 'md') },
                ],
              },
              {
                id: 'all',
                title: t('reporting.save.all'),
                choices: [
                  { id: 'all-docx', label: t('reporting.save.all.docx'), run: () => save('all', 'docx') },
                  { id: 'all-md', label: t('reporting.save.all.md'), run: () => save('all', 'md') },
                ],
              },
            ]}
          >
            {t('reporting.save')} <span aria-hidden="true">▾</span>
          </MenuButton>
        </>
      }
      sideWidth="wide"
      sideName={t('reporting.from')}
      side={chosen && <FromPanel piece={chosen} lang={lang} onClose={() => setChosen(null)} />}
    >
      {list ? (
        <ChecklistView key={list} list={list} lang={lang} chosen={chosen} onChoose={setChosen} />
      ) : (
        <Written part={part} lang={lang} chosen={chosen} onChoose={setChosen} />
      )}
    </Room>
  )
}

interface WrittenProps {
  part: ReportingPart
  lang: Language
  chosen: NumberPiece | null
  onChoose: (piece: NumberPiece) => void
}

function Written({ part, lang, chosen, onChoose }: WrittenProps) {
  const { data, error, refetch } = useQuery(partQuery(part, lang))
  if (error) return <PageProblem error={error} reset={() => void refetch()} />
  if (!data) return null
  return <PartView {...data} lang={lang} chosen={chosen} onChoose={onChoose} />
}
