import type { FlowLanguage } from '../words.ts'
import type { Point } from './figure.ts'
import type { Weight } from './measure.ts'

/**
 * A figure as it is written, in whatever format: shapes and texts with their places, in pixels of which 96 are an inch, from
 * the upper left corner. All formats are written from this, so that they show the same.
 */
export interface Scene {
  width: number
  height: number
  lang: FlowLanguage
  /** The figure's accessible name, and all of it in words: its alternative text. */
  name: string
  description: string
  paper: string
  /** What is drawn, in reading order. */
  items: SceneItem[]
}

export type SceneItem = SceneTitle | SceneMark | SceneSide | SceneArrow | SceneFrame | SceneTable | SceneNote

/** The title over the figure, line by line. */
export interface SceneTitle {
  kind: 'title'
  lines: SceneText[]
  /** All of it, unbroken. */
  paragraph: SceneParagraph
}

/** The word that the flow is interim, in a rounded frame. */
export interface SceneMark {
  kind: 'mark'
  rect: SceneRect
  text: SceneText
}

/** The name of a part of the flow, at its side. Its text stands on its side and is read from below. */
export interface SceneSide {
  kind: 'side'
  rect: SceneRect
  text: SceneText
}

/** A line through its points, with a head at the last; both ends lie on the edges of frames. */
export interface SceneArrow {
  kind: 'arrow'
  points: Point[]
  colour: string
  width: number
}

/** A box of the figure; official forms put several boxes of the flow in one. */
export interface SceneFrame {
  kind: 'frame'
  rect: SceneRect
  align: 'start' | 'middle'
  parts: ScenePart[]
}

/** What belongs to one box of the flow, or (no key) a heading. */
export interface ScenePart {
  key?: string
  /** What can be pressed of it. */
  area: SceneRect
  lines: SceneText[]
  paragraphs: SceneParagraph[]
  /** How its number is found. */
  why: string
  selected: boolean
}

/** What has to be said under the figure: one running text, line by line. */
export interface SceneNote {
  kind: 'note'
  lines: SceneText[]
  paragraph: SceneParagraph
}

/**
 * A table under the figure, such as that of reasons. Texts of columns that end at the right have the start that makes them end
 * there, so that whoever writes lines needs no third anchor.
 */
export interface SceneTable {
  kind: 'table'
  /** Where it stands, with its caption. */
  rect: SceneRect
  caption: SceneCell
  columns: { width: number; align: 'start' | 'end' }[]
  head: SceneCell[]
  /** `total`: the sum of those above it. */
  rows: { cells: SceneCell[]; total: boolean }[]
  /** Lines across it, each as thick as it is high. */
  rules: SceneRect[]
}

/** A cell of a table, or its caption: line by line, and unbroken. */
export interface SceneCell {
  lines: SceneText[]
  paragraph: SceneParagraph
}

export interface SceneRect {
  x: number
  y: number
  width: number
  height: number
  radius: number
  fill: string | null
  stroke: string | null
  strokeWidth: number
  dashed?: boolean
}

/** One line of text: `x` is its start or its middle, `y` its baseline. */
export interface SceneText {
  x: number
  y: number
  text: string
  size: number
  weight: Weight
  fill: string
  anchor: 'start' | 'middle'
  /** The beginning of the line, where that is bold and has a colour of its own. */
  lead?: { text: string; fill: string }
}

/** A text as it was before it was broken into lines, for formats that break lines by themselves. */
export interface SceneParagraph {
  text: string
  size: number
  weight: Weight
  fill: string
  /** How far it stands from the edge of its frame, beyond the frame's padding. */
  indent: number
  lead?: { text: string; fill: string }
}

/** The lines of text of a table, from its caption to its last cell. */
export function linesOfTable({ caption, head, rows }: SceneTable): SceneText[] {
  return [caption, ...head, ...rows.flatMap(({ cells }) => cells)].flatMap((cell) => cell.lines)
}
