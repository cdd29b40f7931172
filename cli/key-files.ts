/** Files of keys and passphrases that the command line is given. */
import { basename } from 'node:path';
import { readInput } from '../db/input-file.ts';
import type { Failure } from '../domain/kernel/failure.ts';
import { ok, type Result } from '../domain/kernel/result.ts';
import { textOption, WrongUse, type Values } from './command.ts';

interface NamedText {
  readonly name: string;
  readonly text: string;
}

export const readText = (file: string): Result<NamedText, Failure> => {
  const bytes = readInput(file);
  return bytes.ok ? ok({ name: basename(file), text: bytes.value.toString('utf8') }) : bytes;
};

/** One passphrase a line: each key tries them all. */
export const passphrasesOf = (values: Values): Result<string[], Failure> => {
  const file = textOption(values, 'passphrase-file');
  const named = file === undefined ? null : readText(file);
  if (named?.ok === false) return named;
  const text = named === null ? (process.env['MYARKA_PASSPHRASE'] ?? '') : named.value.text;
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  return ok(lines.length === 0 ? [''] : lines);
};

export const listOption = (values: Values, name: string): string[] => {
  const value = values[name];
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.filter((item) => typeof item === 'string');
};

export interface Root {
  readonly rootFiles: NamedText[];
  readonly passphrases: string[];
}

export const rootOf = (values: Values): Result<Root, Failure> => {
  const files = listOption(values, 'root');
  if (files.length === 0) throw new WrongUse('--root липсва');
  const rootFiles: NamedText[] = [];
  for (const file of files) {
    const read = readText(file);
    if (!read.ok) return read;
    rootFiles.push(read.value);
  }
  const passphrases = passphrasesOf(values);
  return passphrases.ok ? ok({ rootFiles, passphrases: passphrases.value }) : passphrases;
};

export const ROOT_OPTION = { root: { type: 'string', multiple: true } } as const;
