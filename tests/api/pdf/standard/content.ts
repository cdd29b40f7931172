/** What a page draws, and under which mark: content is either tagged or an artifact. */
import type { Pdf, Value } from './file.ts';

export interface Drawn {
  readonly operator: string;
  /** Tags of the marks that it stands in, the outermost first; `mcid` of the innermost that has one. */
  readonly marks: readonly string[];
  readonly mcid: number | null;
}

const PAINTS = new Set([
  'Tj',
  'TJ',
  "'",
  '"',
  'S',
  's',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'sh',
  'Do',
]);

/** Strings, dictionaries, names, and words that are operators or numbers. */
const TOKEN =
  /\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|\/[^\s/()<>[\]]*|[[\]]|BI[\s\S]*?\bID\s[\s\S]*?\sEI\b|[^\s/()<>[\]]+/g;

interface Mark {
  readonly tag: string;
  readonly mcid: number | null;
}

/** `properties` leads a name of the page's resources to its number. */
const drawnIn = (text: string, properties: (name: string) => number | null): Drawn[] => {
  const drawn: Drawn[] = [];
  const open: Mark[] = [];
  let operands: string[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === 'BDC' || token === 'BMC') {
      const tag = operands.find((one) => one.startsWith('/'))?.slice(1) ?? '';
      const at = operands.indexOf('/MCID');
      const named =
        operands
          .filter((one) => one.startsWith('/'))
          .at(1)
          ?.slice(1) ?? '';
      const inline = at === -1 ? null : Number(operands[at + 1]);
      open.push({ tag, mcid: inline ?? (operands.includes('<<') ? null : properties(named)) });
    } else if (token === 'EMC') open.pop();
    else if (PAINTS.has(token) || token.startsWith('BI'))
      drawn.push({
        operator: token.slice(0, 2),
        marks: open.map(({ tag }) => tag),
        mcid: open.findLast(({ mcid }) => mcid !== null)?.mcid ?? null,
      });
    else {
      operands.push(token);
      continue;
    }
    operands = [];
  }
  return drawn;
};

export const drawnOn = (pdf: Pdf, page: Pdf['pages'][number]): Drawn[] => {
  const given = pdf.at(page.dict['/Contents']);
  const parts = Array.isArray(given) ? (given as readonly Value[]) : [page.dict['/Contents']];
  const text = parts.map((part) => pdf.stream(part)?.toString('latin1') ?? '').join('\n');
  const named = pdf.dict(pdf.dict(page.dict['/Resources'])['/Properties']);
  return drawnIn(text, (name) => {
    const mcid = pdf.dict(named[`/${name}`])['/MCID'];
    return typeof mcid === 'number' ? mcid : null;
  });
};
