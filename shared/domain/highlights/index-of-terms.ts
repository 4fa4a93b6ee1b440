import { Beginnings } from './beginnings.ts'
import type { ReadTerm, TermWord } from './term.ts'

/** A place in the tree of terms: what may come next, and which terms end here. */
export interface Node {
  next: Map<string, Node>
  /** By the beginning that the next word must have, and how long such beginnings are. */
  prefixes: Map<string, Node>
  lengths: number[]
  /** By the word that must stand there in capitals. */
  capitals: Map<string, Node>
  /** The terms that end here. */
  ends: string[]
  /** How many ways lead on. */
  size: number
}

/** Terms by the words that they begin with, so that all of them are looked for at once. */
export interface Index {
  root: Node
  beginnings: Beginnings
}

const newNode = (): Node => ({
  next: new Map(),
  prefixes: new Map(),
  lengths: [],
  capitals: new Map(),
  ends: [],
  size: 0,
})

/** An index of no terms. */
export function emptyIndex(): Index {
  return { root: newNode(), beginnings: new Beginnings() }
}

/**
 * Puts a term into an index.
 *
 * @param stem how its words are made comparable
 * @param tolerant whether two of its words may be written as one: drop-out, drop out, dropout
 */
export function addTerm(
  index: Index,
  id: string,
  term: ReadTerm,
  stem: (form: string) => string,
  tolerant: boolean,
): void {
  if (term.words.length === 0) return
  for (const words of tolerant ? waysToWrite(term.words) : [term.words]) {
    let node = index.root
    for (const word of words) {
      const key = word.prefix ? word.form : stem(word.form)
      index.beginnings.add(key)
      node = step(node, word, key)
    }
    if (!node.ends.includes(id)) node.ends.push(id)
  }
}

/** The words as they are, and with each two neighbours written as one. */
function waysToWrite(words: readonly TermWord[]): TermWord[][] {
  const ways = [[...words]]
  for (let at = 0; at + 1 < words.length; at++) {
    const [one, two] = [words[at], words[at + 1]]
    if (!one || !two || one.prefix) continue
    ways.push([...words.slice(0, at), { ...two, form: one.form + two.form }, ...words.slice(at + 2)])
  }
  return ways
}

function step(node: Node, word: TermWord, key: string): Node {
  const ways = word.prefix ? node.prefixes : word.capitals ? node.capitals : node.next
  const known = ways.get(key)
  if (known) return known
  const made = newNode()
  ways.set(key, made)
  node.size++
  if (word.prefix && !node.lengths.includes(key.length)) node.lengths.push(key.length)
  return made
}

/** Where a word leads from a place. */
export function nextNodes(node: Node, form: string, stem: string, capitals: boolean): Node[] {
  const nodes: Node[] = []
  const add = (next: Node | undefined) => {
    if (next) nodes.push(next)
  }
  add(node.next.get(stem))
  if (capitals) add(node.capitals.get(form))
  for (const length of node.lengths) if (form.length >= length) add(node.prefixes.get(form.slice(0, length)))
  return nodes
}
