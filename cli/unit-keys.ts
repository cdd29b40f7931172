/** Keys of a unit that is no more, on the command line: what their end does, and ending all of them at once. */
import { TRPCError } from '@trpc/server';
import type { UnitKeys } from '../api/exchange/unit-keys.ts';
import { Refused } from '../api/trpc.ts';
import { keyEndLines } from '../domain/exchange/ending.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import type { Invocation } from './command.ts';
import { typedSentence } from './hints.ts';
import { issuedText } from './issued.ts';
import type { Root } from './key-files.ts';

type Call = Invocation['call'];

export const unitKeysText = ({ unit, keys, needed, holders }: UnitKeys): string =>
  keys.length === 0
    ? `${unit} няма действащи ключове.`
    : [
        ...keys.map(
          (key) =>
            `„${key.label}“ (${key.fingerprint.slice(0, 11)}…): ${keyEndLines(key, 'bg').join(' ')}`,
        ),
        'Подписано, което още е на път, няма да важи, докато краят не се премести (exchange retire KID --after N). С приключен ключ повече не се подписва.',
        `Нужни главни ключове: ${needed}${holders.length === 0 ? '' : ` (у ${holders.join(', ')})`}`,
      ].join('\n');

export const endAllOf = async (
  call: Call,
  unit: string,
  { sure, ...root }: Root & { readonly sure: boolean },
) => {
  const { keys } = await call().exchange.unitKeys({ unit });
  const kids = keys.map(({ kid }) => kid);
  return call().exchange.endUnitKeys({ unit, kids, sure, ...root });
};

export const endedText = (
  unit: string,
  keys: number,
  done: Parameters<typeof issuedText>[0],
): string => `Приключени са ключовете на ${unit}: ${keys}; ${issuedText(done)}`;

/** After the act that ended the unit: it stands, whatever becomes of the keys. */
export const endAfterAct = async (
  call: Call,
  unit: string,
  given: Root & { readonly sure: boolean },
): Promise<Result<Awaited<ReturnType<typeof endAllOf>>, Failure>> => {
  try {
    return ok(await endAllOf(call, unit, given));
  } catch (error) {
    if (!(error instanceof TRPCError) || !(error.cause instanceof Refused)) throw error;
    const why = typedSentence(error.cause.failure);
    return err(failure('unit-act.keys-left', { unit, why }));
  }
};
