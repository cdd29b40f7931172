/** The heads of a table's columns, before anybody says what they mean; null for JSON Lines. */
import { createReadStream } from 'node:fs';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { firstCsvRow } from './read-csv.ts';
import { kindOf } from './read-file.ts';
import { firstXlsxRow } from './read-xlsx.ts';
import { UnreadableFile } from './source-line.ts';

const headsOf = (path: string, name: string): Promise<string[]> => {
  const bytes = createReadStream(path);
  return kindOf(name) === '.csv' ? firstCsvRow(bytes, name) : firstXlsxRow(bytes, name);
};

export const readHeads = async (
  path: string,
  name: string,
): Promise<Result<string[] | null, Failure>> => {
  if (kindOf(name) === '.jsonl') return ok(null);
  try {
    const heads = (await headsOf(path, name)).map((head) => head.normalize('NFC').trim());
    const named = heads.filter((head) => head !== '');
    return named.length === 0 ? err(failure('tariff.file.no-heads', { file: name })) : ok(named);
  } catch (error) {
    if (error instanceof UnreadableFile) return err(error.failure);
    throw error;
  }
};
