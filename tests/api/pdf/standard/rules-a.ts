/** PDF/A-2, conformance A (ISO 19005-2), as far as a machine sees it here: clauses by their number. */
import { isDict, run, textOf, word, type Dict, type Pdf } from './file.ts';
import { fonts, metadataOf, UA, type Rule } from './rules-ua.ts';

const when = (wrong: boolean, fault: string): string[] => (wrong ? [fault] : []);

const streams = (pdf: Pdf): Dict[] =>
  pdf.all.flatMap(({ stream }) => (stream === undefined ? [] : [stream.dict]));

/** Dictionaries that are objects of their own. */
const dicts = (pdf: Pdf): Dict[] =>
  pdf.all.flatMap(({ value }) => (value !== undefined && isDict(value) ? [value] : []));

const FORBIDDEN = new Set(
  [
    'Launch',
    'Sound',
    'Movie',
    'ResetForm',
    'ImportData',
    'Hide',
    'SetOCGState',
    'Rendition',
    'Trans',
    'GoTo3DView',
    'JavaScript',
  ].map((name) => `/${name}`),
);

const usesFilter = (dict: Dict, name: string): boolean =>
  [dict['/Filter'] ?? null].flat().includes(name);

/** Operators of device colours in what pages and forms draw. */
const DEVICE = /(?:^|\s)(?:rg|RG|k|K|g|G)(?:\s|$)/;

const file: Rule[] = [
  {
    id: '6.1.2',
    says: 'the file begins as a binary PDF 1.x',
    faults: ({ raw }) => {
      const head = raw.subarray(0, 40).toString('latin1');
      return when(!/^%PDF-1\.[0-7]\r?\n%[\u0080-\u00FF]{4}/.test(head), JSON.stringify(head));
    },
  },
  {
    id: '6.1.3',
    says: 'the trailer names the file, and nothing is encrypted',
    faults: ({ trailer }) => [
      ...when(!Array.isArray(trailer['/ID']), 'no ID'),
      ...when(trailer['/Encrypt'] !== undefined, 'Encrypt'),
    ],
  },
  {
    id: '6.1.7',
    says: 'no stream lies in another file, none is packed by LZW',
    faults: (pdf) =>
      streams(pdf).flatMap((dict) => [
        ...when(
          ['/F', '/FFilter', '/FDecodeParams'].some((key) => dict[key] !== undefined),
          'F',
        ),
        ...when(usesFilter(dict, '/LZWDecode'), 'LZWDecode'),
      ]),
  },
  {
    id: '6.2.3, 6.2.4',
    says: 'device colours have an output intent with its profile',
    faults: (pdf) => {
      const intents = pdf.list(pdf.root['/OutputIntents']).map((one) => pdf.dict(one));
      const good = intents.some(
        (one) => one['/S'] === '/GTS_PDFA1' && pdf.stream(one['/DestOutputProfile']) !== null,
      );
      const drawn = pdf.pages.some(({ dict }) =>
        [pdf.at(dict['/Contents'])].flat().length > 0
          ? DEVICE.test(pdf.stream(dict['/Contents'])?.toString('latin1') ?? '')
          : false,
      );
      return when(drawn && !good, 'no intent');
    },
  },
  {
    id: '6.5.1, 6.5.2',
    says: 'nothing acts by itself',
    faults: (pdf) => [
      ...when(pdf.root['/AA'] !== undefined, 'AA of the file'),
      ...dicts(pdf).flatMap((dict) =>
        when(FORBIDDEN.has(word(dict['/S'])) || dict['/JS'] !== undefined, word(dict['/S'])),
      ),
    ],
  },
  {
    id: '6.6.2.1',
    says: 'the metadata are plain to read',
    faults: (pdf) => {
      const dict = pdf.dict(pdf.root['/Metadata']);
      return [
        ...when(dict['/Subtype'] !== '/XML', 'no metadata'),
        ...when(dict['/Filter'] !== undefined, 'packed'),
        ...when(!metadataOf(pdf).trimStart().startsWith('<?xpacket begin='), 'no xpacket'),
      ];
    },
  },
  {
    id: '6.6.4',
    says: 'the metadata say that it is PDF/A-2a',
    faults: (pdf) => [
      ...when(!/pdfaid:part(?:>|=")2/.test(metadataOf(pdf)), 'part'),
      ...when(!/pdfaid:conformance(?:>|=")A/.test(metadataOf(pdf)), 'conformance'),
    ],
  },
  {
    id: '6.6.2.3',
    says: 'the old entries say what the metadata say',
    faults: (pdf) => {
      const title = textOf(pdf.dict(pdf.trailer['/Info'])['/Title']);
      const plain = metadataOf(pdf)
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
      return when(title !== '' && !plain.includes(title), title);
    },
  },
  {
    id: '6.8',
    says: 'no file is attached',
    faults: (pdf) =>
      when(
        dicts(pdf).some((dict) => dict['/EF'] !== undefined),
        'a file',
      ),
  },
];

/** What both standards want of tags and of what is drawn. */
const TAGGED = new Set(['01-005', '01-006', '02-001, 02-003', '11-006', '06, 7.1']);

export const A: readonly Rule[] = [
  ...file,
  ...fonts.map((rule) => ({ ...rule, id: `6.2.11 (${rule.id})` })),
  ...UA.filter(({ id }) => TAGGED.has(id)).map((rule) => ({ ...rule, id: `6.7 (${rule.id})` })),
];

/** Of any PDF: what two other programs say of it when they read it whole. */
export const SOUND: readonly Rule[] = [
  {
    id: 'qpdf',
    says: 'qpdf finds no fault in the file’s build',
    faults: ({ raw }) => {
      const { status, err } = run(raw, 'qpdf', '--check', 'FILE');
      return when(status !== 0, err);
    },
  },
  {
    id: 'poppler',
    says: 'poppler reads its tree of tags',
    faults: ({ raw }) =>
      when(!/^Document$/m.test(run(raw, 'pdfinfo', '-struct', 'FILE').out), 'no Document'),
  },
];
