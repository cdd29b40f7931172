/** Whether a package is for a unit: it names it, or everybody. */
export const isAddressed = (to: readonly string[], unit: string): boolean =>
  to.some((one) => one === 'all' || one === unit);
