import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const root = join(import.meta.dirname, '..', '..')
const version = '0.3.13'

/**
 * Litestream (https://litestream.io), from the npm package `@flydotio/litestream-linux-x64`, which is an optional dependency since it
 * cannot be installed elsewhere; undefined on other machines.
 */
export const litestream: string | undefined = programOf('@flydotio/litestream-linux-x64')

/** Why tests of Litestream are left out, where they are. */
export const leftOut = 'Left out: there is no package of Litestream for this machine.'

function programOf(name: string): string | undefined {
  try {
    const place = createRequire(import.meta.url).resolve(`${name}/package.json`)
    const program = join(dirname(place), 'litestream')
    return existsSync(program) ? program : undefined
  } catch {
    return undefined
  }
}

/** The program, where it is the version that docs/host is written for. */
function program(): string {
  if (litestream === undefined) throw new Error(leftOut)
  const { stdout } = spawnSync(litestream, ['version'], { encoding: 'utf8' })
  if (!stdout.includes(version))
    throw new Error(`docs/host is written for Litestream ${version}, and this is ${stdout}`)
  return litestream
}

/**
 * The configuration of docs/host, for a host in this folder with this review, replicated to that one.
 *
 * @param port where Litestream tells how far it is, on this machine
 */
export function configurationFor(folder: string, review: string, replica: string, port?: number): string {
  const config = join(replica, '..', 'litestream.yml')
  const text = readFileSync(join(root, 'docs', 'host', 'litestream.yml'), 'utf8')
  const filled = text
    .replaceAll('/var/lib/parallax/REVIEW.parallax', join(folder, `${review}.parallax`))
    .replaceAll('/var/lib/parallax', folder)
    .replaceAll('/mnt/replica/REVIEW.parallax', join(replica, `${review}.parallax`))
    .replaceAll('/mnt/replica', replica)
  writeFileSync(config, port === undefined ? filled : `${filled}\naddr: "127.0.0.1:${port}"\n`)
  return config
}

/** Litestream at work. */
export interface Replication {
  /** What it said. */
  said(): string
  /** Ends it at once (SIGKILL); resolves when it is gone. */
  kill(): Promise<void>
}

/** Starts replicating by a configuration. */
export function replicate(config: string): Replication {
  const child: ChildProcess = spawn(program(), ['replicate', '-config', config], { stdio: ['ignore', 'pipe', 'pipe'] })
  process.once('exit', () => child.kill('SIGKILL'))
  let said = ''
  const hear = (text: Buffer) => {
    said += text
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    said: () => said,
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** Restores a file to another place from its replica, as it stood last or at a time; gives what Litestream said where it could not. */
export function restoreFrom(config: string, path: string, to: string, at?: Date): string | undefined {
  const time = at ? ['-timestamp', at.toISOString()] : []
  const { status, stderr, stdout } = spawnSync(program(), ['restore', '-config', config, ...time, '-o', to, path], {
    encoding: 'utf8',
  })
  return status === 0 ? undefined : `${stdout}${stderr}`
}

/** Resolves once the replica of a review has its first whole copy. */
export async function isBegun(replica: string, review: string): Promise<void> {
  const of = join(replica, review, 'generations')
  const copies = () =>
    existsSync(of)
      ? readdirSync(of, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.snapshot.lz4'))
      : []
  while (copies().length === 0) await pause(20)
}

/**
 * Resolves once all that is on the disk of the host by now is in the replica, as Litestream itself counts
 * (https://litestream.io/reference/metrics/).
 *
 * @param path the file that is replicated
 */
export async function isReplicated(port: number, path: string): Promise<void> {
  const figures = async () => {
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
    return (name: string) => {
      const line = text.split('\n').find((one) => one.startsWith(`litestream_${name}{db="${path}"`))
      return Number(line?.split(' ').at(-1) ?? Number.NaN)
    }
  }
  const started = (await figures())('sync_count')
  let read = await figures()
  // Of two rounds that end from now on the second began after this.
  for (; !(read('sync_count') >= started + 2); read = await figures()) await pause(20)
  const [index, size] = [read('shadow_wal_index'), read('shadow_wal_size')]
  for (;;) {
    const far = await figures()
    const at = far('replica_wal_index')
    if (at > index || (at === index && far('replica_wal_offset') >= size)) return
    await pause(20)
  }
}
