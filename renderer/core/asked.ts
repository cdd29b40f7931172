/**
 * What another page asks of the one it leads to, with the address's own state:
 * `navigate('/progress', { state: { tab: 'review', unit, period } })`.
 */
export const asked = (name: string): string | null => {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null) return null;
  const value = (state as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : null;
};

/** It was done, or the person chose otherwise: coming back to a tab must not ask for it again. */
export const forgetAsked = (name: string): void => {
  if (asked(name) !== null) history.replaceState({ ...history.state, [name]: undefined }, '');
};
