import { describe, expect, test } from 'vitest'
import { chartingForm } from '../form.ts'
import { bandOf, calculate } from '../formula.ts'
import { problemsOf } from '../problems.ts'
import { fieldsOfTemplate, type TemplateLanguage } from './template.ts'
import { templates } from './templates.ts'

const ids = () => {
  let n = 0
  return () => `id${++n}`
}
const languages: TemplateLanguage[] = ['en', 'nb']

test('each template is there once', () => {
  expect(new Set(templates.map((template) => template.id)).size).toBe(templates.length)
})

describe.each(templates)('$id', (template) => {
  test.each(languages)('is a form that can be used as it stands, in %s', (language) => {
    const fields = fieldsOfTemplate(template, language, ids())
    expect(problemsOf(fields)).toEqual([])
    expect(chartingForm.parse({ name: template.name[language], fields }).fields).toEqual(fields)
  })

  test('has ids of its own each time it is used', () => {
    const newId = ids()
    const all = [...fieldsOfTemplate(template, 'en', newId), ...fieldsOfTemplate(template, 'en', newId)]
    const given = all.flatMap((field) => [field.id, ...field.options.map((option) => option.id)])
    expect(new Set(given).size).toBe(given.length)
  })

  test('says where it comes from by an address that one can follow', () => {
    if (template.source) expect(template.source).toMatch(/^https:\/\//)
  })
})

test('the appraisal adds up what applies and says what it means', () => {
  const appraisal = templates.find((template) => template.id === 'appraisal')
  const fields = appraisal ? fieldsOfTemplate(appraisal, 'en', ids()) : []
  const items = fields.filter((field) => field.type === 'one')
  const [sum, mean] = fields.filter((field) => field.type === 'calculated')
  if (!sum || !mean) throw new Error('nothing is calculated')
  const chosen = (places: number[]) => (id: string) => {
    const at = items.findIndex((item) => item.id === id)
    return items[at]?.options[places[at] ?? -1]?.id
  }
  expect(calculate({ fields }, sum, chosen([4, 4, 3, 4, 4]))).toBe(24)
  expect(bandOf(24, sum.bands)).toMatchObject({ label: 'High quality', tone: 'good' })
  expect(calculate({ fields }, mean, chosen([4, 5, 2, 2, 4]))).toBe(4)
  expect(calculate({ fields }, sum, chosen([4, 4]))).toBeUndefined()
})
