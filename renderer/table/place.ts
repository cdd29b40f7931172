/** Where a list was left; a page that leads away from it keeps it, so that coming back finds it so. */

interface Standing {
  readonly scroll: number;
  readonly row: string | null;
  /** While something is open that was opened from the list: coming back takes the focus along. */
  readonly returning: boolean;
}

export interface Place {
  readonly at: () => Standing;
  readonly keep: (part: Partial<Standing>) => void;
}

export const newPlace = (): Place => {
  let standing: Standing = { scroll: 0, row: null, returning: false };
  return {
    at: () => standing,
    keep: (part) => {
      standing = { ...standing, ...part };
    },
  };
};
