/**
 * Reported values: exact decimals as canonical text («3», «0.5»), at most 38 digits, never below zero.
 * No floating point: what a unit typed is what is stored, summed and printed.
 */
const FORM = /^(\d+)(?:\.(\d+))?$/;

interface Scaled {
  readonly digits: bigint;
  readonly places: number;
}

const scaled = (text: string): Scaled => {
  const [, whole = '0', rest = ''] = FORM.exec(text) ?? [];
  return { digits: BigInt(whole + rest), places: rest.length };
};

const atPlaces = ({ digits, places }: Scaled, wanted: number): bigint =>
  digits * 10n ** BigInt(wanted - places);

const textOf = (digits: bigint, places: number): string => {
  const text = String(digits).padStart(places + 1, '0');
  if (places === 0) return text;
  const rest = text.slice(-places).replace(/0+$/, '');
  const whole = text.slice(0, -places);
  return rest === '' ? whole : `${whole}.${rest}`;
};

/** Leading and trailing zeros gone; null where the text is no decimal. */
export const canonicalDecimal = (text: string): string | null => {
  if (!FORM.test(text)) return null;
  const { digits, places } = scaled(text);
  return textOf(digits, places);
};

/** Null for no values: a sum of nothing is unknown, not zero. */
export const sumDecimals = (values: readonly string[]): string | null => {
  if (values.length === 0) return null;
  const parts = values.map(scaled);
  const places = Math.max(...parts.map((part) => part.places));
  return textOf(
    parts.reduce((sum, part) => sum + atPlaces(part, places), 0n),
    places,
  );
};

export const compareDecimals = (a: string, b: string): -1 | 0 | 1 => {
  const [x, y] = [scaled(a), scaled(b)];
  const places = Math.max(x.places, y.places);
  const [left, right] = [atPlaces(x, places), atPlaces(y, places)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
};

export const timesDecimal = (text: string, factor: number): string => {
  const { digits, places } = scaled(text);
  return textOf(digits * BigInt(factor), places);
};

export const lowestDecimal = (values: readonly string[]): string | null =>
  values.reduce<string | null>(
    (low, value) => (low === null || compareDecimals(value, low) < 0 ? value : low),
    null,
  );
