/** What a person can say to a finding or to a proposed link. */
export const FINDING_STATES = ['open', 'accepted', 'amendment', 'dismissed'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export const LINK_STATES = ['open', 'confirmed', 'rejected'] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** Found by the application, or added by a person. */
export const LINK_ORIGINS = ['proposed', 'manual'] as const;
export type LinkOrigin = (typeof LINK_ORIGINS)[number];
