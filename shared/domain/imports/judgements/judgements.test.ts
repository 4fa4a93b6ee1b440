import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readExport } from '../read-export.ts'
import type { ReadEntry } from '../reading.ts'
import { textOf } from '../text/text.ts'
import { rayyanIn } from './rayyan.ts'
import { customizationsIn, judgementsInLog } from './rayyan-log.ts'
import { summaryOf } from './summary.ts'

function entriesOf(text: string, name = 'export.txt'): ReadEntry[] {
  const { readings } = readExport({ name, bytes: new TextEncoder().encode(text) })
  return Array.from(readings).flatMap((reading) => ('entry' in reading ? [reading.entry] : []))
}

const ris = (...notes: string[]) =>
  `TY  - JOUR\nTI  - Youth outside work\nAU  - Writer, Ann\nPY  - 2019\n${notes.map((note) => `N1  - ${note}\n`).join('')}ER  - \n`

const rayyan =
  'Own note | RAYYAN-INCLUSION: {"Anna"=>"Included", "Per Åge"=>"Excluded", "Liv"=>"Maybe"} | RAYYAN-LABELS: Sweden,rct | RAYYAN-EXCLUSION-REASONS: wrong population,foreign language | USER-NOTES: {"Anna"=>["look \\"again\\"", "twice"]}'

describe('Rayyan', () => {
  test('decisions, labels, reasons and notes leave the note, and the entry as it stood keeps them', () => {
    const [entry] = entriesOf(ris(rayyan))
    expect(entry?.item.note).toBe('Own note')
    expect(entry?.item.custom).toEqual({ judged: true })
    expect(entry?.raw).toContain('RAYYAN-INCLUSION')
    expect(JSON.stringify(entry?.item)).not.toContain('RAYYAN')
    const labels = ['Sweden', 'rct']
    expect(entry?.judgements).toEqual([
      {
        tool: 'Rayyan',
        reviewer: 'Anna',
        decision: 'include',
        reasons: [],
        labels,
        note: 'look "again"\ntwice',
        shared: true,
      },
      {
        tool: 'Rayyan',
        reviewer: 'Per Åge',
        decision: 'exclude',
        reasons: ['wrong population', 'foreign language'],
        labels,
        shared: true,
      },
      { tool: 'Rayyan', reviewer: 'Liv', decision: 'maybe', reasons: [], labels, shared: true },
    ])
  })

  test('each on a line of its own says the same as all on one line', () => {
    const apart = entriesOf(ris(...rayyan.split(' | ')))
    expect(apart[0]?.judgements).toEqual(entriesOf(ris(rayyan))[0]?.judgements)
    expect(apart[0]?.item.note).toBe('Own note')
  })

  test('in CSV and in BibTeX, whose braces get lost', () => {
    const csv = `key,title,year,authors,abstract,notes,doi,pubmed_id,pmc_id\nrayyan-1,Youth,2019,"Writer, A.",About,"RAYYAN-INCLUSION: {""Anna""=>""Included""}",,,\n`
    const bibtex =
      '@article{rayyan-1,\n title={Youth},\n author={Writer, A.},\n note={RAYYAN-INCLUSION: {"Anna"=>"Included"}}\n}\n'
    for (const text of [csv, bibtex]) {
      const [entry] = entriesOf(text)
      expect(entry?.judgements).toEqual([
        { tool: 'Rayyan', reviewer: 'Anna', decision: 'include', reasons: [], labels: [], shared: true },
      ])
      expect(entry?.item.note).toBeUndefined()
    }
  })

  test('a column that slipped shows no decision either', () => {
    const [entry] = entriesOf(
      'key,title,year,authors,abstract,notes,doi,pubmed_id,pmc_id\nrayyan-1,Youth,2019,"RAYYAN-INCLUSION: {""Anna""=>""Included""}","RAYYAN-INCLUSION: {""Per""=>""Excluded""}",x,,,\n',
    )
    expect(JSON.stringify(entry?.item)).not.toMatch(/RAYYAN|Anna|Per"/)
    expect(entry?.judgements?.[0]).toMatchObject({ reviewer: 'Per', decision: 'exclude' })
  })

  test('one that is cut short gives what stands whole', () => {
    expect(rayyanIn('RAYYAN-INCLUSION: {"Anna"=>"Included", "Per"=>"Exc')?.judgements).toEqual([
      { tool: 'Rayyan', reviewer: 'Anna', decision: 'include', reasons: [], labels: [], shared: true },
    ])
  })

  test('a note that only speaks of Rayyan is left as it is', () => {
    const [entry] = entriesOf(ris('Screened in Rayyan. RAYYAN is a tool.'))
    expect(entry?.judgements).toBeUndefined()
    expect(entry?.item.note).toBe('Screened in Rayyan. RAYYAN is a tool.')
    expect(entry?.item.custom?.judged).toBeUndefined()
  })

  test('the log tells whose reasons are whose', () => {
    const log = customizationsIn(
      textOf(
        [
          'article_id,user_id,user_email,created_at,key,value',
          '7,1,anna@example.org,2024-01-02 10:00:00,included,-1',
          '7,1,anna@example.org,2024-01-02 10:00:01,__EXR__wrong population,1',
          '7,1,anna@example.org,2024-01-02 10:00:02,__EXR__too old,1',
          '7,1,anna@example.org,2024-01-02 10:00:03,__EXR__too old,deleted',
          '7,2,per@example.org,2024-01-02 11:00:00,included,0',
          '7,2,per@example.org,2024-01-02 12:00:00,included,1',
          '7,2,per@example.org,2024-01-02 12:00:01,Sweden,1',
          '8,2,per@example.org,2024-01-02 12:00:01,included,1',
          '8,2,per@example.org,2024-01-02 12:30:00,included,deleted',
        ].join('\n'),
      ),
    )
    if (!log) throw new Error('the log is read')
    const anna = { tool: 'Rayyan', decision: 'exclude', reasons: ['wrong population'], labels: [] }
    const per = { tool: 'Rayyan', decision: 'include', reasons: [], labels: ['Sweden'] }
    expect(judgementsInLog(log, '7')).toEqual([
      { ...anna, reviewer: 'anna@example.org' },
      { ...per, reviewer: 'per@example.org' },
    ])
    expect(judgementsInLog(log, 'rayyan-8')).toEqual([])
    expect(judgementsInLog(log, 'rayyan-9')).toBeUndefined()
    expect(customizationsIn(textOf('title,year\nYouth,2019\n'))).toBeUndefined()
    const bytes = new TextEncoder().encode('TY  - JOUR\nTI  - Youth\nID  - rayyan-7\nER  - \n')
    const [reading] = readExport({ name: 'articles.ris', bytes, log }).readings
    expect(reading).toMatchObject({ entry: { judgements: [anna, per], item: { custom: { judged: true } } } })
  })
})

test('the log is read beside the articles in Rayyan’s zip, and is no export itself', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const note = 'RAYYAN-INCLUSION: {"Anna"=>"Excluded", "Per"=>"Included"} | RAYYAN-EXCLUSION-REASONS: too old'
  const files = {
    'customizations_log.csv': bytes(
      'article_id,user_email,created_at,key,value\n7,anna@example.org,2024-01-02,included,-1\n7,anna@example.org,2024-01-02,"__EXR__too old, by far",1\n',
    ),
    'articles.ris': bytes(ris(note).replace('PY  -', 'ID  - rayyan-7\nPY  -')),
  }
  const readings = Array.from(readExport({ name: 'export.zip', bytes: zipSync(files) }).readings)
  expect(readings).toMatchObject([
    {
      entry: {
        judgements: [
          { reviewer: 'Anna', shared: true },
          { reviewer: 'Per', shared: true },
          { reviewer: 'anna@example.org', decision: 'exclude', reasons: ['too old, by far'] },
        ],
      },
    },
  ])
  expect(readings.length).toBe(1)
})

test('ASReview leaves marks in notes, and columns in tables', () => {
  const entries = entriesOf(ris('<p>ASReview_irrelevant</p>') + ris('Own', 'ASReview_not_seen') + ris('Own'))
  expect(entries.map((entry) => entry.item.note)).toEqual([undefined, 'Own', 'Own'])
  expect(entries.map((entry) => entry.judgements)).toEqual([
    [{ tool: 'ASReview', decision: 'exclude', reasons: [], labels: [] }],
    [],
    undefined,
  ])
  const csv =
    'title,abstract,authors,asreview_label,asreview_note,asreview_tags_country_Norway,asreview_ranking,extra_column\nYouth,About,"Writer, A.",1,good,1,7,kept\nWork,About,"Writer, A.",-1,,0,3,kept\n'
  const [first, second] = entriesOf(csv)
  expect(first?.judgements).toEqual([
    {
      tool: 'ASReview',
      decision: 'include',
      reasons: [],
      labels: ['country_Norway'],
      note: 'good',
    },
  ])
  expect(first?.item.custom).toEqual({ judged: true, 'source-tags': [{ tag: 'extra_column', value: 'kept' }] })
  expect(second?.judgements).toEqual([])
  expect(second?.item.custom?.judged).toBe(true)
})

test('Abstrackr has a column for each reviewer, and an agreement that is nobody’s vote', () => {
  const csv =
    '(internal) id,(source) id,pubmed id,keywords,abstract,title,journal,authors,tags,consensus,labeled_at,Anna,labeled_at,Per,labeled_at,general notes (Anna)\n91,1,0,work,About,Youth,J Work,"Writer, A.",rct,1,,1,2024-01-01,-1,2024-01-02,look again\n'
  const [entry] = entriesOf(csv)
  expect(entry?.judgements).toEqual([
    {
      tool: 'Abstrackr',
      reviewer: 'Anna',
      decision: 'include',
      reasons: [],
      labels: ['rct'],
      note: 'look again',
      shared: true,
    },
    { tool: 'Abstrackr', reviewer: 'Per', decision: 'exclude', reasons: [], labels: ['rct'], shared: true },
  ])
  expect(JSON.stringify(entry?.item)).not.toMatch(/Anna|Per|consensus|2024-01/)
})

describe('Covidence', () => {
  const header = 'Title,Authors,Abstract,Published Year,Journal,DOI,Covidence #,Study,Notes,Tags'
  test('a list of excluded says yes at title and abstract and no at full text, with its reason', () => {
    const csv = `${header}\nYouth,"Writer, A.",About,2019,J Work,,#1,Writer 2019,"Exclusion reason: Wrong setting; ",Ongoing study\n`
    const [entry] = entriesOf(csv, 'review_12345_excluded_csv_20240101120000.csv')
    const said = { tool: 'Covidence', labels: [], reasons: [], shared: true }
    expect(entry?.judgements).toEqual([
      { ...said, stage: 'title-abstract', decision: 'include' },
      { ...said, stage: 'full-text', decision: 'exclude', reasons: ['Wrong setting'], labels: ['Ongoing study'] },
    ])
    expect(JSON.stringify(entry?.item)).not.toMatch(/Wrong setting|Ongoing/)
    expect(entriesOf(csv, 'anything.csv')[0]?.judgements).toEqual(entry?.judgements)
  })
  test('a list of irrelevant says no at title and abstract; the tags alone say nothing', () => {
    const csv = `${header}\nYouth,"Writer, A.",About,2019,J Work,,#1,Writer 2019,,\n`
    expect(entriesOf(csv, 'review_12345_irrelevant_csv_20240101.csv')[0]?.judgements).toEqual([
      { tool: 'Covidence', stage: 'title-abstract', decision: 'exclude', reasons: [], labels: [], shared: true },
    ])
    expect(entriesOf(csv)[0]?.judgements).toBeUndefined()
  })
})

test('a summary says who judged how much and in which words, and never what', () => {
  const summary = summaryOf(
    entriesOf(ris(rayyan) + ris('RAYYAN-INCLUSION: {"Anna"=>"Excluded"}')).map((one) => one.judgements ?? []),
  )
  expect(summary).toEqual({
    entries: 2,
    reviewers: [
      { tool: 'Rayyan', name: 'Anna', decided: 2, undecided: 0 },
      { tool: 'Rayyan', name: 'Liv', decided: 1, undecided: 0 },
      { tool: 'Rayyan', name: 'Per Åge', decided: 1, undecided: 0 },
    ],
    reasons: [
      { label: 'foreign language', n: 1 },
      { label: 'wrong population', n: 1 },
    ],
    labels: ['Sweden', 'rct'],
    stages: [],
  })
})

test('whatever a note holds, it is read, and no marker is left in it', () => {
  const piece = fc.constantFrom(
    'RAYYAN-INCLUSION: ',
    '{"A"=>"Included"',
    ', ',
    '}',
    ' | ',
    'RAYYAN-LABELS: ',
    'USER-NOTES: {',
    '["',
    '\\',
    '"',
    'x',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      expect(rayyanIn(pieces.join(''))?.rest ?? '').not.toMatch(/RAYYAN-(?:INCLUSION|LABELS): /)
    }),
  )
})
