/**
 * What a person has typed into a field and nobody has stored yet. It belongs to a person in a unit, to
 * a place (`report/РЗИ-Варна/2.2.3-1/2026-Q3`) and to a field of it.
 *
 * Each writing has a name of its own (`rev`) and says which ones it was typed over (`base`). Where the
 * one kept is not among them, two windows have written in one field: the later text stands, the
 * earlier is set aside and shown beside it, so that neither is lost without a word.
 */
import { sameJson, type Json } from '../kernel/json.ts';

export interface FieldKey {
  readonly place: string;
  readonly field: string;
}

export interface Owner {
  readonly person: string;
  readonly unit: string;
}

interface Typing extends FieldKey {
  /** The text as typed, or what a form holds. */
  readonly typed: Json;
  /** What stood there when the typing began. */
  readonly over: Json;
  /** The last change that the window had read when the typing began; null where it had read none. */
  readonly since: number | null;
  /** Given to be stored, and not stored yet: tried again as soon as that is possible. */
  readonly waits: boolean;
  /** The field's name, as the person read it. */
  readonly label: string;
  /** The page on which it was typed, and what finds the place on it: `/progress?tab=entry`. */
  readonly at: string;
  readonly written: string;
  readonly rev: string;
}

export interface Unsaved extends Typing {
  /** Other texts for the same field, oldest first. */
  readonly aside: readonly Json[];
}

export interface Writing extends Typing {
  /** The writings it was typed over: the last one confirmed, and those on their way. */
  readonly base: readonly string[];
}

/** A field whose writing is done with: stored, or given up. Any other writing than these stays. */
export interface Done extends FieldKey {
  readonly revs: readonly string[];
}

const setAside = (aside: readonly Json[], shown: Json): readonly Json[] =>
  aside.filter(
    (one, i) => !sameJson(one, shown) && aside.findIndex((other) => sameJson(one, other)) === i,
  );

/** What is kept of a field when a writing arrives. */
export const settle = (kept: Unsaved | undefined, { base, ...writing }: Writing): Unsaved => {
  if (kept === undefined) return { ...writing, aside: [] };
  if (kept.rev === writing.rev) return kept;
  if (base.includes(kept.rev)) return { ...writing, aside: setAside(kept.aside, writing.typed) };
  return writing.written >= kept.written
    ? { ...writing, aside: setAside([...kept.aside, kept.typed], writing.typed) }
    : { ...kept, aside: setAside([...kept.aside, writing.typed], kept.typed) };
};

/** Where a draft of a report's cell lies: in the window, and where the core asks before submitting. */
export const reportPlace = (unit: string, indicator: string, period: string): string =>
  `report/${unit}/${indicator}/${period}`;

export const isReportPlace =
  (unit: string, period: string) =>
  (place: string): boolean =>
    place.startsWith(`report/${unit}/`) && place.endsWith(`/${period}`);
