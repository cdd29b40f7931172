/** What a field does not take is not written here: a text longer than its table says (domain/tables). */
import type { Op } from '../domain/kernel/change.ts';
import { failure } from '../domain/kernel/failure.ts';
import { LIMITS } from '../domain/exchange/types.ts';
import { tableOf } from '../domain/tables/registry.ts';
import { RefusedWrite } from './refused.ts';

/** In UTF-16 units, as the format counts them. */
const mostOf = (t: string, f: string): number => {
  const fields = tableOf(t)?.fields ?? {};
  const type = Object.hasOwn(fields, f) ? fields[f] : undefined;
  return typeof type === 'object' && 'text' in type ? type.text : LIMITS.text;
};

export const refuseTooLong = ({ t, f, v }: Pick<Op, 't' | 'f' | 'v'>): void => {
  const most = mostOf(t, f);
  if (typeof v !== 'string' || v.length <= most) return;
  throw new RefusedWrite(failure('write.too-long', { table: t, field: f, length: v.length, most }));
};
