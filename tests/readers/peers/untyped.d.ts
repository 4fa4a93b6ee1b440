declare module '@iebh/reflib' {
  import type { Readable } from 'node:stream'
  export function readStream(format: string, stream: Readable): NodeJS.EventEmitter
}
declare module '@citation-js/core' {
  export const plugins: {
    input: { chain(text: string, options: { forceType: string; generateGraph: false }): unknown[] }
  }
  export const logger: { level: string }
}
declare module '@citation-js/plugin-ris'
declare module '@citation-js/plugin-bibtex'
