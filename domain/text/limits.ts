/** How long a free text may be, in UTF-16 units, where its use asks for less than its table (domain/tables). */
export const MOST = {
  /** The name of a saved view. */
  viewName: 80,
  /** The name of a workplace in the exchange. */
  label: 100,
  cycleAct: 300,
  /** A line of a council's record; a text of one. */
  councilLine: 500,
  councilText: 20_000,
  /** A new text of a plan's field, and why. */
  draft: 20_000,
  /** A line of a tariff's source. */
  tariffLine: 500,
  clockReason: 1000,
  /** A reason or an explanation of one value. */
  reason: 2000,
  reviewReason: 5000,
  /** A cell of the plan. */
  cell: 5000,
  note: 10_000,
} as const;
