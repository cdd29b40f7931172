/** The file's own styles, with ours at the end of each list: no number that is in use changes. */
import { formatsXml, NUMBER_FORMATS } from '../out/xlsx-cells.ts';
import {
  childrenOf,
  elementOf,
  NotEditable,
  prefixed,
  withMore,
  type Element,
} from './text-part.ts';

const FIRST_OWN_ID = 200;

/** Of a book that came without any: its cells are in the first format, which is none. */
export const NO_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf xfId="0"/></cellXfs></styleSheet>';

const needed = (text: string, name: string): Element => {
  const element = elementOf(text, name);
  if (element === null) throw new NotEditable();
  return element;
};

const withNumberFormats = (text: string, first: number): string => {
  const formats = NUMBER_FORMATS.map(
    (code, i) => `<numFmt numFmtId="${first + i}" formatCode="${code}"/>`,
  );
  const there = elementOf(text, 'numFmts');
  if (there !== null) return withMore(there, 'numFmts', formats);
  const bare = text.replace(/<(?:[\w.-]+:)?numFmts(?:\s[^>]*)?\/>/, '');
  const { prefix, open, content, before, after } = needed(bare, 'fonts');
  const ours = `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`;
  return `${before}${prefixed(ours, prefix)}${open}${content}</${prefix}fonts>${after}`;
};

export const withOurFormats = (
  text: string,
): { readonly text: string; readonly formats: number } => {
  const ids = [...text.matchAll(/numFmtId\s*=\s*["'](\d+)["']/g)].map(([, id]) => Number(id));
  const first = Math.max(FIRST_OWN_ID, ...ids.map((id) => id + 1));
  const numbered = withNumberFormats(text, first);
  const fonts = needed(numbered, 'fonts');
  const bold = childrenOf(fonts.content, 'font');
  const lettered = withMore(fonts, 'fonts', [
    '<font><b/><sz val="11"/><name val="Calibri"/></font>',
  ]);
  const cells = needed(lettered, 'cellXfs');
  const formats = childrenOf(cells.content, 'xf');
  return { text: withMore(cells, 'cellXfs', formatsXml(bold, first)), formats };
};
