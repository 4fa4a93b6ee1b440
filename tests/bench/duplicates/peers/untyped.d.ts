declare module 'sra-dedupe' {
  export default function sraDedupe(): { compare(one: object, other: object): { isDupe: boolean; reason: string } }
}
