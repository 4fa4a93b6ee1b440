import { Beginnings } from './beginnings.ts'
import type { ReadTerm, TermWord } from './term.ts'

/** A place in the tree of terms: what may come next, and which terms end here. */
export interface Node {
  next: Map<string, Node>
  /** By the beginning that the next word must have. */
  prefixes: Beginnings<Node> | undefined
  /** By the word that must stand there in capitals. */
  capitals: Map<string, Node>
  /** The terms that end here. */
  ends: string[]
  /** Whether any way leads on. */
  leads: boolean
}

/** Terms by the words that they begin with, so that all of them are looked for at once. */
export interface Index {
  root: Node
  /**
   * With what the words of the terms begin, so far as no stemmer touches it. Almost every word of a text begins with
   * something else, which shows in its first letters: those are not even stemmed.
   */
  beginnings: Beginnings<true>
}

/** A stemmer changes at most so many letters at the end of what it leaves: studies gives studi, and so does study. */
const loose = 2

const newNode = (): Node => ({ next: new Map(), prefixes: undefined, capitals: new Map(), ends: [], leads: false })

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
      index.beginnings.at(key.slice(0, Math.max(1, key.length - loose)), () => true)
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
  node.leads = true
  if (word.prefix) {
    node.prefixes ??= new Beginnings()
    return node.prefixes.at(key, newNode)
  }
  const ways = word.capitals ? node.capitals : node.next
  const known = ways.get(key) ?? newNode()
  ways.set(key, known)
  return known
}

/** Where a word leads from a place. */
export function nextNodes(node: Node, form: string, stem: string, capitals: boolean): Node[] {
  const nodes: Node[] = []
  const next = node.next.get(stem)
  if (next) nodes.push(next)
  const capital = capitals ? node.capitals.get(form) : undefined
  if (capital) nodes.push(capital)
  node.prefixes?.of(form, (found) => nodes.push(found))
  return nodes
}
