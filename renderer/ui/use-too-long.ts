/** A text that its field does not take says so at the field, before the core refuses it (db/too-long.ts). */
import { failure } from '../../domain/kernel/failure.ts';
import { useSentence } from '../text/language.tsx';

interface Typed {
  readonly table: string;
  readonly field: string;
  readonly typed: string;
  /** In UTF-16 units. */
  readonly most: number;
}

export const useTooLong = (): ((of: Typed) => string | undefined) => {
  const say = useSentence();
  return ({ table, field, typed, most }) => {
    const { length } = typed.normalize('NFC').trim();
    return length > most
      ? say(failure('write.too-long', { table, field, length, most }))
      : undefined;
  };
};
