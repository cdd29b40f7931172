/** Options of the council's verbs, read from text. */
import { textOption, WrongUse, type Values } from '../command.ts';

/** «3.5.2,7.3.3» as a list; empty where the option is left out. */
export const listOption = (values: Values, name: string): string[] =>
  (textOption(values, name) ?? '')
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A field only where there is a value. */
export const optional = <Name extends string, T>(
  name: Name,
  value: T | undefined,
): { [K in Name]?: T } => (value === undefined ? {} : ({ [name]: value } as { [K in Name]: T }));

export const oneOf = <T extends string>(text: string, known: readonly T[]): T => {
  const found = known.find((one) => one === text);
  if (found === undefined) throw new WrongUse(`„${text}“: ${known.join(' | ')}`);
  return found;
};
