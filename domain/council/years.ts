/** The years that a council's programme and report can be of; both included. */
export const COUNCIL_YEARS = { min: 2000, max: 2100 } as const;
