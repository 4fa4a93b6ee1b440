import type { Field, FieldType, Option, tones } from '../form.ts'

/** The languages that templates are written in. */
export type TemplateLanguage = 'en' | 'nb'
type Texts = Record<TemplateLanguage, string>
type Tone = (typeof tones)[number]

interface TemplateOption {
  key: string
  label: Texts
  points?: number
  tone?: Tone
  parent?: string
}

/** A field of a template: names of fields and options are the template's own, and ids only once it is used. */
export interface TemplateField {
  key: string
  type: FieldType
  label: Texts
  help?: Texts
  options?: readonly TemplateOption[]
  other?: boolean
  required?: boolean
  several?: boolean
  unit?: Texts
  min?: number
  max?: number
  in?: string
  showIf?: { field: string; is: readonly string[] }
  /** With fields in braces by their keys. */
  formula?: string
  bands?: readonly { from: number; label: Texts; tone?: Tone }[]
}

/** A form to begin with. */
export interface Template {
  id: string
  name: Texts
  /** What it is for, in a sentence. */
  about: Texts
  /** Where what it asks comes from; none where it is our own. */
  source?: string
  fields: readonly TemplateField[]
}

/** A text in both languages. */
export function says(en: string, nb: string): Texts {
  return { en, nb }
}

/** A field of a template. */
export function ask(
  type: FieldType,
  key: string,
  label: Texts,
  more: Omit<Partial<TemplateField>, 'type' | 'key' | 'label'> = {},
): TemplateField {
  return { key, type, label, ...more }
}

/** Something that can be chosen in a template. */
export function choice(key: string, en: string, nb: string, more: Partial<TemplateOption> = {}): TemplateOption {
  return { key, label: { en, nb }, ...more }
}

/**
 * The fields of a template in a language, with new ids for all of them, so that forms made from one template never clash.
 *
 * @param newId gives an id that was not given before
 */
export function fieldsOfTemplate(template: Template, language: TemplateLanguage, newId: () => string): Field[] {
  const ids = new Map(template.fields.map((field) => [field.key, newId()]))
  const idOf = (key: string) => ids.get(key) ?? key
  const options = new Map(template.fields.map((field) => [field.key, optionsOf(field, language, newId)]))
  return template.fields.map(({ key, label, help, unit, bands, showIf, formula, options: _, in: group, ...plain }) => ({
    ...plain,
    id: idOf(key),
    label: label[language],
    options: [...(options.get(key)?.values() ?? [])],
    ...(help && { help: help[language] }),
    ...(unit && { unit: unit[language] }),
    ...(group && { in: idOf(group) }),
    ...(bands && { bands: bands.map((band) => ({ ...band, label: band.label[language] })) }),
    ...(formula && { formula: formula.replace(/\{(\w+)\}/g, (_whole, name: string) => `{${idOf(name)}}`) }),
    ...(showIf && {
      showIf: { field: idOf(showIf.field), is: showIf.is.map((one) => options.get(showIf.field)?.get(one)?.id ?? one) },
    }),
  }))
}

function optionsOf(field: TemplateField, language: TemplateLanguage, newId: () => string): Map<string, Option> {
  const ids = new Map(field.options?.map((option) => [option.key, newId()]))
  return new Map(
    field.options?.map(({ key, label, parent, ...plain }) => [
      key,
      {
        ...plain,
        id: ids.get(key) ?? key,
        label: label[language],
        ...(parent && { parent: ids.get(parent) ?? parent }),
      },
    ]),
  )
}
