/** The chosen rows for other programs: as a table for text processors, as lines with tabs for spreadsheets. */
import type { Column } from './column.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A tab or a line break in a value would be a cell or a row of its own. */
const quoted = (text: string): string =>
  /[\t\n\r"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export interface Copied {
  readonly plain: string;
  readonly html: string;
}

export const tableOf = <T>(rows: readonly T[], all: readonly Column<T>[]): Copied => {
  const columns = all.filter(({ screenOnly }) => screenOnly !== true);
  const grid = [
    columns.map(({ head, whole }) => whole ?? head),
    ...rows.map((row) => columns.map(({ text }) => text(row))),
  ];
  const html = grid.map((cells, at) => {
    const tag = at === 0 ? 'th' : 'td';
    return `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  });
  return {
    plain: grid.map((cells) => cells.map(quoted).join('\t')).join('\n'),
    html: `<table>${html.join('')}</table>`,
  };
};

/** Into the event of a person's copying, where no permission is asked for. */
export const putCopied = (data: DataTransfer, { plain, html }: Copied): void => {
  data.setData('text/plain', plain);
  data.setData('text/html', html);
};

/** The same from a button: the browser asks for what is copied, and gets the table. */
export const copyNow = (copied: Copied): void => {
  const onCopy = (event: globalThis.ClipboardEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    if (event.clipboardData !== null) putCopied(event.clipboardData, copied);
  };
  document.addEventListener('copy', onCopy, { capture: true, once: true });
  // oxlint-disable-next-line typescript/no-deprecated -- the one way of copying that no permission stands before
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
};
