import { z } from 'zod'
import { attachedBy, awaited, destinations, labelColours, retrievalStatuses } from '../../reviews/words.ts'
import { id, text } from './common.ts'

/** Facts of full texts, and what reports come to. The subject of each kind is named beside it. */
export const fulltextBodies = {
  /** Whether the full text is being asked for, was had, or could not be had. subject: the report's id */
  retrieval: z.object({
    report: id,
    status: z.enum(retrievalStatuses),
    why: text.optional(),
    /** Of what is being asked for: where. */
    from: text.optional(),
    /** ISO date: since when it is so, where that is another day than that on which it was said. */
    on: z.iso.date().optional(),
  }),
  /** A file of a full text, kept in the folder beside the review. subject: the attachment's id */
  attachment: z.object({
    report: id,
    /** SHA-256 in hex: what the file must still be. */
    hash: z.string().length(64),
    /** The name in the folder, and the one that it came with. */
    name: z.string().min(1).max(255),
    cameAs: text,
    size: z.int().min(0),
    pages: z.int().min(0).optional(),
    /** Whether it has text, or is pictures of pages. */
    hasText: z.boolean().optional(),
    /** How it was known whose text it is. */
    by: z.enum(attachedBy),
    removed: z.boolean().optional(),
  }),
  /** A passage that a member marked in a file, with or without a note. subject: the annotation's id */
  annotation: z.object({
    report: id,
    attachment: id,
    member: id,
    /** From 1. */
    page: z.int().min(1),
    quote: text,
    /** Where it stands on the page: [left, top, width, height] as shares of the page, from 0 to 1. */
    boxes: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])).max(200),
    colour: z
      .int()
      .min(0)
      .max(labelColours - 1),
    note: text.optional(),
    removed: z.boolean().optional(),
  }),
  /** subject: the report's id */
  destination: z.object({
    report: id,
    to: z.enum(destinations).nullable(),
    replacedBy: z.array(id).optional(),
    /** For what a report waits that awaits classification. */
    awaits: z.enum(awaited).optional(),
    note: text.optional(),
  }),
}
