/** Moves the focus once what was asked for is drawn: to an element by its id, or into the page. */
export const focusSoon = (id: string): void => {
  setTimeout(() =>
    (document.getElementById(id) ?? document.querySelector<HTMLElement>('#content'))?.focus(),
  );
};
