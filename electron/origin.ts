/** The window's own address; nothing else is ever shown in it. */
export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://myarka`;

export const isOwnUrl = (url: string): boolean =>
  URL.canParse(url) && (url === ORIGIN || url.startsWith(`${ORIGIN}/`));
