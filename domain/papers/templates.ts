/** Which papers can have a Word template of their own, and which files may be one. */
export const TEMPLATE_KINDS = [
  'all',
  'pack',
  'protocol',
  'programme',
  'report',
  'plan-report',
  'statement',
] as const;
/** `all`: papers that have none of their own. */
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];
export type PaperKind = Exclude<TemplateKind, 'all'>;

export const MAX_TEMPLATE_BYTES = 20 * 1024 * 1024;
