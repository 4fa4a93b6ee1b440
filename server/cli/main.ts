import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { z } from 'zod'
import { flowFormats } from '#shared/contract/flow.ts'
import { reportingFormats } from '#shared/contract/reporting.ts'
import { maybeReadings } from '#shared/domain/agreement/agreement.ts'
import { flowLanguages } from '#shared/domain/flow/design.ts'
import { flowForms } from '#shared/domain/flow/flow.ts'
import { FORMATS } from '#shared/domain/imports/reading.ts'
import { exportFormats } from '#shared/domain/imports/write-formats.ts'
import { largestSeed } from '#shared/domain/random.ts'
import { learnerIds } from '#shared/domain/ranking/settings.ts'
import { writtenParts } from '#shared/domain/reporting/document.ts'
import { otherMethods, sourceKinds, stageIds } from '#shared/domain/reviews/words.ts'
import { agreement } from './commands-agreement.ts'
import { backUpReview, restoreAny } from './commands-backups.ts'
import * as bundle from './commands-bundle.ts'
import { matchFile, readFiles } from './commands-files.ts'
import { flow } from './commands-flow.ts'
import { listJudgements, takeOverInto } from './commands-judgements.ts'
import { takeInto, writePacket } from './commands-packets.ts'
import { rankFile, simulateRanking } from './commands-ranking.ts'
import { report } from './commands-reporting.ts'
import * as review from './commands-review.ts'
import { serve } from './serve.ts'
import { sayError, WrongUsage } from './terminal.ts'

type Options = Record<string, string | boolean | (string | boolean)[] | undefined>

interface Command {
  usage: string
  says: string
  options: ParseArgsOptionsConfig
  run(positionals: string[], options: Options, json: boolean): unknown
}

const text = { type: 'string' } as const
const lang = z.enum(['en', 'nb']).default('en')

/** An option's value as it has to be, or a word on what it may be. */
function option<T>(schema: z.ZodType<T>, options: Record<string, unknown>, name: string): T {
  const parsed = schema.safeParse(options[name])
  if (parsed.success) return parsed.data
  throw new WrongUsage(`--${name}: ${parsed.error.issues[0]?.message ?? 'not understood'}`)
}

/** The positional arguments that a command must have. */
function needed(positionals: string[], ...names: string[]): string[] {
  const missing = names[positionals.length]
  if (missing !== undefined) throw new WrongUsage(`${missing} is missing`)
  return positionals
}

const number = z.coerce.number().int().min(0).optional()

const commands: Record<string, Command> = {
  read: {
    usage: 'read FILE... [--as FORMAT]',
    says: 'reads export files and keeps nothing',
    options: { as: text },
    run: (files, options, json) =>
      readFiles(needed(files, 'FILE'), option(z.enum(FORMATS).optional(), options, 'as'), json),
  },
  new: {
    usage: 'new REVIEW --title T',
    says: 'makes a review file',
    options: { title: text },
    run: ([path], options, json) =>
      review.newReview(
        needed([path ?? ''].filter(Boolean), 'REVIEW')[0] as string,
        option(z.string().min(1), options, 'title'),
        json,
      ),
  },
  import: {
    usage:
      'import REVIEW FILE... --source NAME --kind database|register|other [--method M] [--platform P] [--searched DATE] [--query Q] [--hits N] [--removed-before N] [--previous]',
    says: 'reads files into one source; --previous: the reports included in the previous version of the review',
    options: {
      source: text,
      kind: text,
      method: text,
      platform: text,
      searched: text,
      query: text,
      hits: text,
      'removed-before': text,
      previous: { type: 'boolean' },
    },
    run: (positionals, options, json) => {
      const [path = '', ...files] = needed(positionals, 'REVIEW', 'FILE')
      const source = {
        name: option(z.string().min(1), options, 'source'),
        kind: option(z.enum(sourceKinds), options, 'kind'),
        method: option(z.enum(otherMethods).optional(), options, 'method'),
        platform: option(z.string().optional(), options, 'platform'),
        searched: option(z.iso.date().optional(), options, 'searched'),
        query: option(z.string().optional(), options, 'query'),
        hits: option(number, options, 'hits'),
        removedBefore: option(number, options, 'removed-before') ?? 0,
      }
      return review.importFiles(path, files, source, { json, enters: options.previous ? 'previous' : 'search' })
    },
  },
  judgements: {
    usage: 'judgements REVIEW',
    says: 'what imports say was decided in another tool, and by whom',
    options: {},
    run: (positionals, _, json) => listJudgements(needed(positionals, 'REVIEW')[0] as string, json),
  },
  'take-over': {
    usage: 'take-over REVIEW IMPORT --as "THEIR NAME=MEMBER"... [--stage title-abstract|full-text]',
    says: 'makes what was decided in another tool the votes of members',
    options: { as: { ...text, multiple: true }, stage: text },
    run: (positionals, options, json) => {
      const [path = '', named = ''] = needed(positionals, 'REVIEW', 'IMPORT')
      return takeOverInto(path, named, {
        as: option(z.array(z.string()).min(1), options, 'as'),
        stage: option(z.enum(stageIds).default('title-abstract'), options, 'stage'),
        json,
      })
    },
  },
  match: {
    usage: 'match FILE.json',
    says: 'finds duplicates in plain data',
    options: {},
    run: (positionals, _, json) => matchFile(needed(positionals, 'FILE.json')[0] as string, json),
  },
  duplicates: {
    usage: 'duplicates REVIEW',
    says: 'finds duplicates in the review',
    options: {},
    run: (positionals, _, json) => review.findDuplicatesIn(needed(positionals, 'REVIEW')[0] as string, json),
  },
  flow: {
    usage: `flow REVIEW|BUNDLE.zip [--form ${flowForms.join('|')}|OWN] [--lang ${flowLanguages.join('|')}] [--format ${flowFormats.join('|')}] [--dpi 300|600] [--at DATE] [-o FILE]`,
    says: 'computes and draws the flow, as it stands or as it stood when a day ended',
    options: { form: text, lang: text, format: text, dpi: text, at: text, output: { type: 'string', short: 'o' } },
    run: (positionals, options, json) =>
      flow(needed(positionals, 'REVIEW')[0] as string, {
        form: option(z.string().min(1).default('2020'), options, 'form'),
        lang: option(z.enum(flowLanguages).default('en'), options, 'lang'),
        format: option(z.enum(flowFormats).optional(), options, 'format'),
        dpi: option(z.enum(['300', '600']).default('300'), options, 'dpi') === '600' ? 600 : 300,
        at: option(z.iso.date().optional(), options, 'at'),
        output: option(z.string().min(1).optional(), options, 'output'),
        json,
      }),
  },
  agreement: {
    usage:
      'agreement REVIEW [--stage title-abstract|full-text] [--from DATE] [--to DATE] [--round N] [--maybe include|exclude|own|no-vote]',
    says: 'agreement between reviewers',
    options: { stage: text, from: text, to: text, round: text, maybe: text },
    run: (positionals, options, json) => {
      const from = option(z.iso.date().optional(), options, 'from')
      const to = option(z.iso.date().optional(), options, 'to')
      const asked = {
        stage: option(z.enum(stageIds).default('title-abstract'), options, 'stage'),
        from: from && new Date(`${from}T00:00`).toISOString(),
        // The day that is named is the last of the period.
        to: to && new Date(new Date(`${to}T00:00`).getTime() + 86_400_000).toISOString(),
        round: option(number, options, 'round'),
        maybe: option(z.enum(maybeReadings).optional(), options, 'maybe'),
      }
      return agreement(needed(positionals, 'REVIEW')[0] as string, asked, json)
    },
  },
  rank: {
    usage: `rank FILE.csv [--labels COLUMN] [--model ${learnerIds.join('|')}] [--seed N] [--simulate]`,
    says: 'orders records by what was included of them; --simulate screens a finished review again by rank',
    options: { labels: text, model: text, seed: text, simulate: { type: 'boolean' } },
    run: (positionals, options, json) => {
      const [file = ''] = needed(positionals, 'FILE.csv')
      const labels = option(z.string().min(1).optional(), options, 'labels')
      const seed = option(z.coerce.number().int().min(0).max(largestSeed).optional(), options, 'seed')
      const learner = option(z.enum(learnerIds).default('svm'), options, 'model')
      const does = options.simulate === true ? simulateRanking : rankFile
      return does(file, { labels, learner, seed }, json)
    },
  },
  report: {
    usage: `report REVIEW [--part ${writtenParts.join('|')}] [--lang en|nb] [--format ${reportingFormats.join('|')}] [-o FILE]`,
    says: 'writes methods, results, search appendix, excluded reports and checklists for the manuscript',
    options: { part: text, lang: text, format: text, output: { type: 'string', short: 'o' } },
    run: (positionals, options, json) =>
      report(
        needed(positionals, 'REVIEW')[0] as string,
        {
          part: option(z.enum(writtenParts).default('all'), options, 'part'),
          lang: option(lang, options, 'lang'),
          format: option(z.enum(reportingFormats).default('md'), options, 'format'),
          output: option(z.string().optional(), options, 'output'),
        },
        json,
      ),
  },
  export: {
    usage:
      'export REVIEW --what records|reports|included|excluded|conflicts|votes|chart|criteria|log --format ris|bibtex|csl-json|csv|xlsx|endnote-xml|nbib|json [--decisions] -o FILE',
    says: 'writes data out',
    options: { what: text, format: text, decisions: { type: 'boolean' }, output: { type: 'string', short: 'o' } },
    run: (positionals, options, json) =>
      review.exportFile(
        needed(positionals, 'REVIEW')[0] as string,
        {
          what: option(
            z.enum(['records', 'reports', 'included', 'excluded', 'conflicts', 'votes', 'chart', 'criteria', 'log']),
            options,
            'what',
          ),
          format: option(z.enum(exportFormats), options, 'format'),
          decisions: options.decisions === true,
        },
        option(z.string(), options, 'output'),
        json,
      ),
  },
  bundle: {
    usage: 'bundle REVIEW [--pseudonyms] [--no-files] [--lang en|nb] -o FILE.zip',
    says: 'writes all that the flow rests on into one file, from which it can be drawn again',
    options: {
      pseudonyms: { type: 'boolean' },
      'no-files': { type: 'boolean' },
      lang: text,
      output: { type: 'string', short: 'o' },
    },
    run: (positionals, options, json) =>
      bundle.writeBundleFile(
        needed(positionals, 'REVIEW')[0] as string,
        option(z.string(), options, 'output'),
        {
          files: options['no-files'] !== true,
          pseudonyms: options.pseudonyms === true,
          lang: option(lang, options, 'lang'),
        },
        json,
      ),
  },
  backup: {
    usage: 'backup REVIEW [-o FOLDER]',
    says: 'makes a checked copy while others go on, and lets go of old ones; -o: from now on in this folder',
    options: { output: { type: 'string', short: 'o' } },
    run: (positionals, options, json) =>
      backUpReview(
        needed(positionals, 'REVIEW')[0] as string,
        option(z.string().min(1).optional(), options, 'output'),
        json,
      ),
  },
  restore: {
    usage: 'restore BUNDLE.zip|BACKUP.parallax -o REVIEW.parallax',
    says: 'makes a review of a bundle or of a backup, never over one that is there',
    options: { output: { type: 'string', short: 'o' } },
    run: (positionals, options, json) =>
      restoreAny(needed(positionals, 'FILE')[0] as string, option(z.string(), options, 'output'), json),
  },
  packet: {
    usage: `packet REVIEW --member M [--stage ${stageIds.join('|')}] -o FILE`,
    says: "writes a reviewer's part of the review into a file for them, to be screened without a host",
    options: { member: text, stage: text, output: { type: 'string', short: 'o' } },
    run: (positionals, options, json) =>
      writePacket(
        needed(positionals, 'REVIEW')[0] as string,
        {
          member: option(z.string().min(1), options, 'member'),
          stage: option(z.enum(stageIds).optional(), options, 'stage'),
          output: option(z.string().min(1), options, 'output'),
        },
        json,
      ),
  },
  take: {
    usage: 'take REVIEW FILE',
    says: 'takes in what a reviewer handed in, or their packet as it is',
    options: {},
    run: (positionals, _, json) => {
      const [path = '', file = ''] = needed(positionals, 'REVIEW', 'FILE')
      return takeInto(path, file, json)
    },
  },
  verify: {
    usage: 'verify REVIEW|BUNDLE.zip',
    says: 'rebuilds everything from the facts and compares; a bundle is checked byte for byte first',
    options: {},
    run: (positionals, _, json) => review.verifyFile(needed(positionals, 'REVIEW')[0] as string, json),
  },
  serve: {
    usage:
      'serve FOLDER|REVIEW [--host H] [--port P] [--tls-cert F --tls-key F | --self-signed | --behind-proxy [--proxy ADDRESS]...] [--name NAME]... [--key-file F]',
    says: 'serves the app to browsers: to those of this machine, or over TLS to others',
    options: {
      host: text,
      port: text,
      'tls-cert': text,
      'tls-key': text,
      'self-signed': { type: 'boolean' },
      'behind-proxy': { type: 'boolean' },
      proxy: { ...text, multiple: true },
      name: { ...text, multiple: true },
      'key-file': text,
    },
    run: (positionals, options, json) =>
      serve(needed(positionals, 'FOLDER|REVIEW')[0] as string, {
        host: option(z.string().min(1).optional(), options, 'host'),
        port: option(number, options, 'port'),
        tlsCert: option(z.string().min(1).optional(), options, 'tls-cert'),
        tlsKey: option(z.string().min(1).optional(), options, 'tls-key'),
        selfSigned: options['self-signed'] === true,
        behindProxy: options['behind-proxy'] === true,
        proxies: option(z.array(z.string()).default([]), options, 'proxy'),
        names: option(z.array(z.string()).default([]), options, 'name'),
        keyFile: option(z.string().min(1).optional(), options, 'key-file'),
        json,
      }),
  },
  demo: {
    usage: 'demo [FOLDER] [--lang en|nb]',
    says: 'plays the sample review from its export files to its flow',
    options: { lang: text },
    run: ([folder], options, json) => review.demo(folder, option(lang, options, 'lang'), json),
  },
}

function usage(): string {
  const lines = Object.values(commands).map(({ usage: how, says }) => `  ${how}\n      ${says}`)
  return `parallax COMMAND [--json]\n\n${lines.join('\n')}`
}

async function main(args: string[]): Promise<void> {
  const json = args.includes('--json')
  try {
    const [name, ...rest] = args.filter((arg) => arg !== '--json')
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      process.stdout.write(`${usage()}\n`)
      return
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!command) throw new WrongUsage(`There is no command ${name}. 'parallax help' lists them.`)
    const { positionals, values } = parse(rest, command)
    await command.run(positionals, values, json)
  } catch (error) {
    process.exitCode = sayError(error, json)
  }
}

function parse(args: string[], command: Command): { positionals: string[]; values: Options } {
  try {
    return parseArgs({ args, options: command.options, allowPositionals: true }) as ReturnType<typeof parse>
  } catch (error) {
    throw new WrongUsage(`${error instanceof Error ? error.message : error}\nUsage: parallax ${command.usage}`)
  }
}

// Whoever reads the output may have read enough, as `head` has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

await main(process.argv.slice(2))
