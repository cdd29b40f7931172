const TRIES = 20;

/**
 * Moves the focus once what was asked for is drawn: to an element by its id, or into the page where it
 * does not come.
 */
export const focusSoon = (id: string, tries = TRIES): void => {
  setTimeout(() => {
    const element = document.getElementById(id);
    if (element !== null) element.focus();
    else if (tries > 0) focusSoon(id, tries - 1);
    else document.querySelector<HTMLElement>('#content')?.focus();
  });
};

/** The same where what had the focus is gone. */
export const focusIfLost = (id: string): void => {
  setTimeout(() => {
    if (document.activeElement === document.body) focusSoon(id);
  });
};
