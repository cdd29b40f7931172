/** What grants name (docs/exchange.md §4). */
export const AREAS = [
  'plan',
  'tariff',
  'assignment',
  'progress',
  'money',
  'review',
  'note',
  'valuations',
  'council',
  'council.read',
] as const;
export type Area = (typeof AREAS)[number];
