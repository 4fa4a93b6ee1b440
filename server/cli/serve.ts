import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { hostFolderOf } from '#db/host/open.ts'
import { Problem } from '#shared/domain/problem.ts'
import { warningOf } from '../backups/place.ts'
import { accountEntrance } from '../http/accounts.ts'
import { isLoopback, isName, namesAt } from '../http/addresses.ts'
import { type Proxied, proxiesAt } from '../http/came-from.ts'
import { type Certificate, certificateMadeHere, checkCertificate, readCertificate } from '../http/certificate.ts'
import { keyEntrance } from '../http/entrance.ts'
import { listen } from '../http/listen.ts'
import { createServer } from '../index.ts'
import { sharedByCommand, usualPort } from '../sharing/sharer.ts'
import { hostKeyIn, newHostKey } from './host-key.ts'
import { existingFile, folderOrTemporary, samples } from './open.ts'
import { answer, WrongUsage } from './terminal.ts'

const rendererFolder = join(import.meta.dirname, '..', '..', 'out', 'renderer')

const day = 86_400_000

/** How `serve` is to be reached. Without any of it: by browsers of this machine, on a free port. */
export interface ServeOptions {
  host: string | undefined
  port: number | undefined
  tlsCert: string | undefined
  tlsKey: string | undefined
  selfSigned: boolean
  behindProxy: boolean
  /** Proxies that do not run on this machine. */
  proxies: readonly string[]
  names: readonly string[]
  /** Where the key is kept, so that it is not printed. */
  keyFile: string | undefined
  json: boolean
}

/**
 * `serve FOLDER|REVIEW`: the app for browsers, of this machine or of others. The address carries a key that nobody else
 * knows, for whoever runs it; where that is kept in a file, the address is printed without it.
 */
export async function serve(given: string, options: ServeOptions): Promise<void> {
  const { names, behindProxy, proxied } = checked(options)
  const keyFile = options.keyFile === undefined ? undefined : resolve(options.keyFile)
  const key = keyFile === undefined ? newHostKey() : hostKeyIn(keyFile)
  if (!existsSync(join(rendererFolder, 'index.html'))) {
    throw new Problem('not-built', "The app has not been built yet: 'npm start -- --browser' builds and serves it.")
  }
  const host = options.host ?? '127.0.0.1'
  const folder = given.endsWith('.parallax') ? dirname(existingFile(given)) : folderOrTemporary(given)
  const warning = warningOf(folder)
  if (warning !== undefined) process.stderr.write(`${warning}\n`)
  const certificate = await certificateFor(folder, host, options)
  const server = createServer({
    folder,
    samples,
    renderer: rendererFolder,
    log: (level, text) => void process.stderr.write(`${level}: ${text}\n`),
    backups: 'hourly',
  })
  const secure = certificate !== undefined || behindProxy
  const listening = await listen({
    server,
    host,
    port: options.port ?? (secure ? usualPort : 0),
    // Whoever runs it brings the key; everybody else is a guest, where it is for others at all.
    entrances: [
      keyEntrance(server.host, key, { secure }),
      ...(secure ? [accountEntrance(server.host, { secure })] : []),
    ],
    tls: certificate && { ...certificate, others: !options.selfSigned },
    names,
    proxied,
    rendererFolder,
  }).catch(async (error) => {
    await server.close()
    throw error
  })
  const url = keyFile === undefined ? `${listening.url}/?key=${key}` : listening.url
  const fingerprint = certificate ? sayCertificate(certificate) : null
  if (secure) {
    server.host.sharing = sharedByCommand({
      url: listening.url,
      host,
      behindProxy,
      certificate,
      selfSigned: options.selfSigned,
    })
  } else await server.host.sharing?.resume()
  const said = { url, address: listening.url, fingerprint, ...(keyFile !== undefined && { keyFile }) }
  answer(options.json, said, () => (keyFile === undefined ? url : `${url}/?key=…  (the key is in ${keyFile})`))

  /** Takes a certificate that was renewed, in its files or here, while it serves. */
  const renew = async () => {
    try {
      const next = await certificateFor(folder, host, options)
      if (!next || next.cert === certificate?.cert) return
      listening.renew(next)
      sayCertificate(next)
    } catch (error) {
      process.stderr.write(`The certificate was not renewed: ${error instanceof Error ? error.message : error}\n`)
    }
  }
  process.on('SIGHUP', () => void renew())
  setInterval(() => void renew(), day).unref()
  const end = async () => {
    await listening.close()
    await server.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end())
}

/** The options, where they go together. @throws WrongUsage where they do not */
function checked({ host, tlsCert, tlsKey, selfSigned, behindProxy, proxies: others, names }: ServeOptions): {
  names: readonly string[]
  behindProxy: boolean
  proxied: Proxied | undefined
} {
  if ((tlsCert === undefined) !== (tlsKey === undefined)) throw new WrongUsage('--tls-cert and --tls-key go together')
  if ([tlsCert !== undefined, selfSigned, behindProxy].filter(Boolean).length > 1) {
    throw new WrongUsage('--tls-cert, --self-signed and --behind-proxy: one of them')
  }
  const wrong = names.find((name) => !isName(name))
  if (wrong !== undefined) throw new WrongUsage(`--name: ${wrong} is not the name of a machine`)
  if (behindProxy && names.length === 0) {
    throw new WrongUsage('--behind-proxy needs --name: the name that the proxy serves it under')
  }
  if (others.length > 0 && !behindProxy) throw new WrongUsage('--proxy goes with --behind-proxy')
  if (host !== undefined && !isLoopback(host) && tlsCert === undefined && !selfSigned && !behindProxy) {
    throw new WrongUsage(
      `--host ${host}: beyond this machine only over TLS. Say --tls-cert and --tls-key, --self-signed, or --behind-proxy.`,
    )
  }
  return { names, behindProxy, proxied: behindProxy ? proxies(others) : undefined }
}

function proxies(given: readonly string[]): Proxied {
  try {
    return proxiesAt(given)
  } catch (error) {
    throw new WrongUsage(`--proxy: ${(error as Error).message} is not an address or a network`)
  }
}

async function certificateFor(
  folder: string,
  host: string,
  { tlsCert, tlsKey, selfSigned, names }: ServeOptions,
): Promise<Certificate | undefined> {
  if (selfSigned) return certificateMadeHere(hostFolderOf(folder), namesAt(host, names))
  if (tlsCert === undefined || tlsKey === undefined) return undefined
  const certificate = readCertificate(resolve(tlsCert), resolve(tlsKey))
  checkCertificate(certificate)
  return certificate
}

function sayCertificate(certificate: Certificate): string {
  const { fingerprint, until } = checkCertificate(certificate)
  process.stderr.write(`Fingerprint of the certificate: ${fingerprint} (until ${until.toISOString().slice(0, 10)})\n`)
  return fingerprint
}
