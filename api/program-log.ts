/**
 * What the program writes down of itself, for whoever helps: starts, refusals by code, faults by place.
 * It holds nothing that a person typed and no place of this machine: a message can quote a name, a value
 * or a home folder, so no message is ever written. A line is made of what is known beforehand only: the
 * names of our acts, codes that have a sentence, codes of the system, places in our own code.
 */
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { SENTENCE_CODES } from '../domain/text/sentences.ts';

/** What is told of a moment beside its name; letters of such a fact are held to `plain`. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

export type Level = 'info' | 'warn' | 'error';

export interface ProgramLog {
  readonly note: (level: Level, what: string, facts?: Facts) => void;
}

export const NO_LOG: ProgramLog = { note: () => undefined };

const CODES: ReadonlySet<string> = new Set([...SENTENCE_CODES, ...Object.keys(constants.errno)]);
const SYSTEM_CODE = /^(?:ERR|SQLITE)_[A-Z_]{2,60}$/u;
const ERROR_NAME = /^(?:[A-Z][a-zA-Z]{0,30})?(?:Error|Exception)$/u;
const PLAIN = /^[A-Za-z](?:[A-Za-z.:_+-]|\d{1,4}(?!\d)){0,60}$/u;
const MOST_FRAMES = 12;
const MOST_CAUSES = 3;

/** A code of ours, or of the system; «other» where it may be anything. */
export const codeOf = (code: unknown): string =>
  typeof code === 'string' && (CODES.has(code) || SYSTEM_CODE.test(code)) ? code : 'other';

/** Programs' own words (a verb, a reason of Chromium's); «other» where it may be a person's. */
export const plain = (text: string): string => (PLAIN.test(text) ? text : 'other');

/** The program's folder, as a module's address and as a path. */
const ROOTS = [
  new URL('..', import.meta.url).href,
  fileURLToPath(new URL('..', import.meta.url)),
].map((root) => root.replaceAll('\\', '/'));
const PACKAGES = '/node_modules/';
/** Where the window's own code is served from, in every host. */
const WINDOW = /^(?:app:\/\/myarka|http:\/\/127\.0\.0\.1:\d{1,5})\/(?=assets\/)/u;
const PLACE = /^(?<file>[\w@.+/-]+\.(?:[cm]?[jt]s)):(?<line>\d{1,6}):(?<column>\d{1,6})$/u;

/** A place in our code or in a package's, without the folder that it was installed in. */
const inside = (place: string): string | null => {
  const slashed = place.replaceAll('\\', '/');
  const at = slashed.lastIndexOf(PACKAGES);
  if (at !== -1) return slashed.slice(at + PACKAGES.length);
  const root = ROOTS.find((one) => slashed.startsWith(one));
  if (root !== undefined) return slashed.slice(root.length);
  return WINDOW.test(slashed) ? slashed.replace(WINDOW, '') : null;
};

const placeIn = (line: string): string | null => {
  const text = /(?:\(|at )(?<place>[a-z]+:\/\/[^()]*|\/[^()]*|[A-Z]:\\[^()]*)\)?$/u.exec(
    line,
  )?.groups;
  const place = inside(text?.['place'] ?? '');
  return place !== null && PLACE.test(place) ? place : null;
};

/**
 * Where it happened. The lines of the message come first in a stack and may look like anything, so what
 * is not surely behind the message is left out.
 */
const framesOf = ({ stack = '', message }: Error): string[] => {
  const at = stack.indexOf(message);
  const begins = stack.slice(0, at + 1);
  if (at === -1 || begins.trimEnd().includes('\n')) return [];
  return stack
    .slice(at + message.length)
    .split('\n')
    .slice(1)
    .map(placeIn)
    .filter((place) => place !== null)
    .slice(0, MOST_FRAMES);
};

/** One error and what caused it, as facts. */
export const faultOf = (error: unknown): Facts => {
  const told: string[] = [];
  let cause = error;
  for (let depth = 0; depth < MOST_CAUSES && cause instanceof Error; depth += 1) {
    const name = ERROR_NAME.test(cause.name) ? cause.name : 'Error';
    const code = 'code' in cause ? `[${codeOf(cause.code)}]` : '';
    told.push(`${name}${code} ${framesOf(cause).join(' < ')}`.trim());
    cause = cause.cause;
  }
  return { fault: told.length === 0 ? typeof error : told.join(' <- ') };
};

/** A second net: nothing but plain signs, and no number as long as that of a person. */
const netted = (value: Facts[string]): string =>
  String(value)
    .replaceAll(/[^\u0020-\u007E]+/gu, '?')
    .replaceAll(/\d{8,}/gu, '#')
    .slice(0, 2000);

/** An error that came over a port: letter for letter what it was, its cause left out. */
export const asError = (told: Readonly<Record<'name' | 'message' | 'stack', string>>): Error =>
  Object.assign(new Error(told.message), told);

/** The line without its time: the name of what happened, and its facts. */
export const lineOf = (what: string, facts: Facts = {}): string =>
  [what, ...Object.entries(facts).map(([name, value]) => `${name}=${netted(value)}`)].join(' ');
