/** This application's own version, as in package.json (a test holds the two together), and how versions compare. */
export const APP_VERSION = '0.1.0';

/** The day on which this version was made, set together with it: no right clock shows an earlier one. */
export const BUILT = '2026-11-01T00:00:00.000Z';

const FORM = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/;

export const isAppVersion = (value: unknown): value is string =>
  typeof value === 'string' && FORM.test(value);

/** True where `version` comes before `least`. */
export const isOlder = (version: string, least: string): boolean => {
  const [a, b] = [version, least].map((text) => text.split('.').map(Number));
  const at = (a ?? []).findIndex((part, i) => part !== b?.[i]);
  return at >= 0 && (a?.[at] ?? 0) < (b?.[at] ?? 0);
};
