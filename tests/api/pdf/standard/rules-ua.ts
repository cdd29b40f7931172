/**
 * PDF/UA-1 (ISO 14289-1), as far as a machine sees it here: failure conditions of the Matterhorn protocol 1.02,
 * each by its number. What it leaves to people (whether a heading is one, whether an Alt says what is seen) is
 * none of these.
 */
import { drawnOn } from './content.ts';
import { isDict, run, textOf, word, type Dict, type Pdf } from './file.ts';
import { attributeOf, isEmptyText, roleOf, STANDARD, tagsOf, type Tag } from './tags.ts';

export interface Rule {
  /** «14-003», or the clause of ISO 19005-2. */
  readonly id: string;
  readonly says: string;
  /** What is wrong, one line a place; nothing is right. */
  readonly faults: (pdf: Pdf) => readonly string[];
}

const when = (wrong: boolean, fault: string): string[] => (wrong ? [fault] : []);

export const metadataOf = (pdf: Pdf): string =>
  pdf.stream(pdf.root['/Metadata'])?.toString('utf8') ?? '';

const content: Rule[] = [
  {
    id: '01-005',
    says: 'all that is drawn is tagged or an artifact',
    faults: (pdf) =>
      pdf.pages.flatMap((page, i) => {
        const loose = drawnOn(pdf, page).filter(
          ({ marks, mcid }) => mcid === null && !marks.includes('Artifact'),
        );
        return when(loose.length > 0, `page ${i + 1}: ${loose.length} × ${loose[0]?.operator}`);
      }),
  },
  {
    id: '01-003, 01-004',
    says: 'no artifact stands in tagged content, and nothing tagged in an artifact',
    faults: (pdf) =>
      pdf.pages.flatMap((page, i) => {
        const mixed = drawnOn(pdf, page).filter(
          ({ marks, mcid }) => mcid !== null && marks.includes('Artifact'),
        );
        return when(mixed.length > 0, `page ${i + 1}: ${mixed.length}`);
      }),
  },
  {
    id: '01-006',
    says: 'every number of marked content stands in the tree of tags, once',
    faults: (pdf) => {
      const held = tagsOf(pdf).flatMap(({ contents }) => contents);
      const known = new Set(held);
      const drawn = pdf.pages.flatMap((page) =>
        drawnOn(pdf, page).flatMap(({ mcid }) => (mcid === null ? [] : [`${page.ref}#${mcid}`])),
      );
      return [
        ...[...new Set(drawn)].filter((one) => !known.has(one)),
        ...when(known.size !== held.length, 'a number stands twice'),
      ];
    },
  },
  {
    id: '02-001, 02-003',
    says: 'every tag is one of the standard, or its role is',
    faults: (pdf) =>
      [...new Set(tagsOf(pdf).map(({ name }) => name))].filter(
        (name) => !STANDARD.has(roleOf(pdf, name)),
      ),
  },
  {
    id: '02-004',
    says: 'no tag of the standard is given another role',
    faults: (pdf) =>
      Object.keys(pdf.dict(pdf.dict(pdf.root['/StructTreeRoot'])['/RoleMap'])).filter((name) =>
        STANDARD.has(name.slice(1)),
      ),
  },
];

const whole: Rule[] = [
  {
    id: '06-001, 06-002, 05-001',
    says: 'the metadata say that it is PDF/UA-1',
    faults: (pdf) => when(!/pdfuaid:part(?:>|=")1/.test(metadataOf(pdf)), 'pdfuaid:part is not 1'),
  },
  {
    id: '06-003, 06-004',
    says: 'the metadata have a title',
    faults: (pdf) =>
      when(
        !/<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]*\S[^<]*<\/rdf:li>/.test(metadataOf(pdf)),
        'dc:title is empty',
      ),
  },
  {
    id: '07-001, 07-002',
    says: 'the window of a reader shows the title',
    faults: (pdf) =>
      when(
        pdf.dict(pdf.root['/ViewerPreferences'])['/DisplayDocTitle'] !== true,
        'DisplayDocTitle is not true',
      ),
  },
  {
    id: '11-006',
    says: 'the file names its language',
    faults: (pdf) =>
      when(!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(textOf(pdf.root['/Lang'])), 'no Lang'),
  },
  {
    id: '06, 7.1',
    says: 'the file says that it is tagged, and suspects nothing',
    faults: (pdf) => {
      const mark = pdf.dict(pdf.root['/MarkInfo']);
      return [
        ...when(mark['/Marked'] !== true, 'Marked is not true'),
        ...when(mark['/Suspects'] === true, 'Suspects is true'),
      ];
    },
  },
  {
    id: '25-001, 26-001',
    says: 'no XFA form, no encryption',
    faults: (pdf) => [
      ...when(pdf.dict(pdf.root['/AcroForm'])['/XFA'] !== undefined, 'XFA'),
      ...when(pdf.trailer['/Encrypt'] !== undefined, 'Encrypt'),
    ],
  },
];

const of = (pdf: Pdf, ...roles: readonly string[]): Tag[] =>
  tagsOf(pdf).filter(({ role }) => roles.includes(role));

const HEADING = /^H([1-6])$/;
const levelsOf = (pdf: Pdf): number[] =>
  tagsOf(pdf).flatMap(({ role }) => {
    const level = HEADING.exec(role)?.[1];
    return level === undefined ? [] : [Number(level)];
  });

const nested = (pdf: Pdf, role: string, parents: readonly string[]): string[] =>
  of(pdf, role).flatMap(({ parent }) =>
    when(!parents.includes(parent?.role ?? ''), `${role} in ${parent?.role ?? 'nothing'}`),
  );

const filled = (tag: Tag): boolean =>
  tag.contents.length > 0 || tag.objects.length > 0 || tag.children.some(filled);

const tags: Rule[] = [
  {
    id: '09-004',
    says: 'tables hold rows, rows hold cells',
    faults: (pdf) => [
      ...nested(pdf, 'TR', ['Table', 'THead', 'TBody', 'TFoot']),
      ...nested(pdf, 'TH', ['TR']),
      ...nested(pdf, 'TD', ['TR']),
      ...nested(pdf, 'THead', ['Table']),
      ...nested(pdf, 'TBody', ['Table']),
      ...nested(pdf, 'TFoot', ['Table']),
    ],
  },
  {
    id: '09-005, 09-006',
    says: 'lists hold items, contents hold entries',
    faults: (pdf) => [
      ...nested(pdf, 'LI', ['L']),
      ...nested(pdf, 'LBody', ['LI']),
      ...nested(pdf, 'TOCI', ['TOC']),
    ],
  },
  {
    id: '13-004',
    says: 'each figure and formula says in words what it is',
    faults: (pdf) =>
      of(pdf, 'Figure', 'Formula').flatMap(({ role, dict }) =>
        when(isEmptyText(dict['/Alt']) && isEmptyText(dict['/ActualText']), role),
      ),
  },
  {
    id: '14-002, 14-003',
    says: 'headings begin with the first level and skip none',
    faults: (pdf) =>
      levelsOf(pdf).flatMap((level, i, all) =>
        when(level > (all[i - 1] ?? 0) + 1, `H${level} after H${all[i - 1] ?? 0}`),
      ),
  },
  {
    id: '14-006, 14-007',
    says: 'headings have levels everywhere, or nowhere',
    faults: (pdf) => when(of(pdf, 'H').length > 0 && levelsOf(pdf).length > 0, 'H and Hn'),
  },
  {
    id: '15-003',
    says: 'each table has head cells that say which cells they are of',
    faults: (pdf) =>
      of(pdf, 'Table').flatMap((table, i) => {
        const under = (tag: Tag): Tag[] => [tag, ...tag.children.flatMap(under)];
        const heads = under(table).filter(({ role }) => role === 'TH');
        return [
          ...when(heads.length === 0, `table ${i + 1} has none`),
          ...when(
            heads.some((head) => attributeOf(pdf, head, '/Scope') === null),
            `table ${i + 1}: one without Scope`,
          ),
        ];
      }),
  },
  {
    id: '15, 7.5',
    says: 'all rows of a table have as many cells',
    faults: (pdf) =>
      of(pdf, 'Table').flatMap((table, i) => {
        const rows = (tag: Tag): Tag[] => (tag.role === 'TR' ? [tag] : tag.children.flatMap(rows));
        return when(new Set(widths(pdf, rows(table))).size > 1, `table ${i + 1}`);
      }),
  },
  {
    id: '19-003',
    says: 'each note has an ID of its own',
    faults: (pdf) => {
      const ids = of(pdf, 'Note').map(({ dict }) => textOf(dict['/ID']));
      return when(ids.includes('') || new Set(ids).size !== ids.length, `${ids.length} notes`);
    },
  },
  {
    id: '09, 7.1',
    says: 'headings, paragraphs and head cells hold something',
    faults: (pdf) =>
      tagsOf(pdf)
        .filter(({ role }) => HEADING.test(role))
        .flatMap((tag) => when(!filled(tag), `${tag.role} is empty`)),
  },
];

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 1);

/** Columns of each row, counting what spans into it from above. */
const widths = (pdf: Pdf, rows: readonly Tag[]): number[] => {
  const pending: number[] = [];
  return rows.map((row) => {
    const above = pending.shift() ?? 0;
    let own = 0;
    for (const cell of row.children) {
      const columns = numberOf(attributeOf(pdf, cell, '/ColSpan'));
      own += columns;
      for (let i = 1; i < numberOf(attributeOf(pdf, cell, '/RowSpan')); i += 1)
        pending[i - 1] = (pending[i - 1] ?? 0) + columns;
    }
    return own + above;
  });
};

interface Annotation {
  readonly ref: string;
  readonly dict: Dict;
}

const annotations = (pdf: Pdf, page: Pdf['pages'][number]): Annotation[] =>
  pdf.list(page.dict['/Annots']).map((ref) => ({ ref: word(ref), dict: pdf.dict(ref) }));

const around: Rule[] = [
  {
    id: '28-008',
    says: 'on a page with annotations Tab goes by the tags',
    faults: (pdf) =>
      pdf.pages.flatMap((page, i) =>
        when(annotations(pdf, page).length > 0 && page.dict['/Tabs'] !== '/S', `page ${i + 1}`),
      ),
  },
  {
    id: '28-002, 28-011',
    says: 'each link stands in a Link of the tree, other annotations in an Annot or a Form',
    faults: (pdf) => {
      const holders = new Map(
        tagsOf(pdf).flatMap((tag) => tag.objects.map((ref) => [ref, tag.role] as const)),
      );
      return pdf.pages.flatMap((page, i) =>
        annotations(pdf, page).flatMap(({ ref, dict }) => {
          const kind = word(dict['/Subtype']);
          const wanted = kind === '/Link' ? 'Link' : kind === '/Widget' ? 'Form' : 'Annot';
          return when(holders.get(ref) !== wanted, `page ${i + 1}: ${kind} in ${holders.get(ref)}`);
        }),
      );
    },
  },
  {
    id: '28-004, 28-012',
    says: 'each annotation says in words where it leads',
    faults: (pdf) =>
      pdf.pages.flatMap((page, i) =>
        annotations(pdf, page).flatMap(({ dict }) =>
          when(isEmptyText(dict['/Contents']), `page ${i + 1}: ${word(dict['/Subtype'])}`),
        ),
      ),
  },
  {
    id: '21-001',
    says: 'an attached file has its name, for old and new readers',
    faults: (pdf) =>
      pdf.all.flatMap(({ value }) =>
        value !== undefined && isDict(value) && value['/EF'] !== undefined
          ? when(isEmptyText(value['/F']) || isEmptyText(value['/UF']), 'a file specification')
          : [],
      ),
  },
];

/** «name type encoding emb sub uni object», after two lines of heads. */
const FONT_LINE = /\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/;

export const fonts: Rule[] = [
  {
    id: '31-009',
    says: 'every font is in the file',
    faults: (pdf) =>
      run(pdf.raw, 'pdffonts', 'FILE')
        .out.split('\n')
        .filter((line) => FONT_LINE.exec(line)?.[1] === 'no'),
  },
  {
    id: '31-027, 10-001',
    says: 'every font says which letters its signs are, and none is unknown',
    faults: (pdf) => [
      ...run(pdf.raw, 'pdffonts', 'FILE')
        .out.split('\n')
        .filter((line) => FONT_LINE.exec(line)?.[3] === 'no'),
      ...when(
        /[\uFFFD\uE000-\uF8FF]/u.test(run(pdf.raw, 'pdftotext', '-enc', 'UTF-8', 'FILE', '-').out),
        'a letter without meaning',
      ),
    ],
  },
];

export const UA: readonly Rule[] = [...content, ...whole, ...tags, ...around, ...fonts];
