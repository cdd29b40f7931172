/** Documents of a council written to files. */
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { PACK_TEMPLATES } from '../../domain/council/layout.ts';
import { COUNCIL_YEARS } from '../../domain/council/years.ts';
import {
  dayOption,
  requiredArg,
  requiredOption,
  requiredYear,
  textOption,
  type Command,
  type Output,
} from '../command.ts';
import { typedSentence } from '../hints.ts';
import { writeOut } from '../out-file.ts';
import { oneOf, optional } from './options.ts';

export const STANDARDS = ['a-2a', 'ua-1'] as const;

/** The format that a file's name says. */
export const formatOf = <T extends string>(
  file: string,
  known: readonly T[],
): Result<T, Failure> => {
  const found = known.find((kind) => file.toLowerCase().endsWith(`.${kind}`));
  const kinds = known.map((kind) => `.${kind}`).join(', ');
  return found === undefined ? err(failure('council.out-kind', { file, kinds }, file)) : ok(found);
};

interface Made {
  readonly base64: string;
  readonly sha256: string;
  readonly pages: number | null;
}

export const written = (
  file: string,
  { base64, sha256, pages }: Made,
  more: object = {},
): Result<Output, Failure> => {
  const out = writeOut(file, Buffer.from(base64, 'base64'));
  return out.ok ? ok({ json: { file, sha256, pages, ...more }, text: `${file}\t${sha256}` }) : out;
};

const pack: Command = {
  words: ['council', 'pack'],
  usage:
    'council pack SITTING --out F.pdf|.zip|.docx|.xlsx [--force] [--as-on ДД.ММ.ГГГГ] [--public] [--no-annexes] [--template usual|by-item] [--standard a-2a|ua-1] [--renew] [--issue] [--json]',
  options: {
    out: { type: 'string' },
    'as-on': { type: 'string' },
    public: { type: 'boolean' },
    'no-annexes': { type: 'boolean' },
    template: { type: 'string' },
    standard: { type: 'string' },
    renew: { type: 'boolean' },
    issue: { type: 'boolean' },
  },
  run: async ({ call, args, values }) => {
    const sitting = requiredArg(args, 0, 'SITTING');
    const file = requiredOption(values, 'out');
    const format = formatOf(file, ['pdf', 'zip', 'docx', 'xlsx']);
    if (!format.ok) return format;
    const day = optional('asOn', dayOption(values, 'as-on'));
    const template = textOption(values, 'template');
    const arranged = template === undefined ? {} : { template: oneOf(template, PACK_TEMPLATES) };
    if (values['issue'] === true) await call().council.documents.issue({ sitting, ...day });
    const made = await call().council.documents.pack({
      sitting,
      format: format.value,
      public: values['public'] === true,
      annexes: values['no-annexes'] !== true,
      renew: values['renew'] === true,
      standard: oneOf(textOption(values, 'standard') ?? 'a-2a', STANDARDS),
      ...arranged,
      ...day,
    });
    const { asOn, version, contentSha256, beside, warnings } = made;
    const out = written(file, made, { asOn, version, contentSha256, beside, warnings });
    const told = warnings.map((warning) => `\n${typedSentence(warning)}`).join('');
    return out.ok ? ok({ ...out.value, text: `${out.value.text}${told}` }) : out;
  },
};

const protocol: Command = {
  words: ['council', 'protocol'],
  usage:
    'council protocol SITTING --out F.pdf|.docx [--force] [--public] [--standard a-2a|ua-1] [--json]',
  options: { out: { type: 'string' }, public: { type: 'boolean' }, standard: { type: 'string' } },
  run: async ({ call, args, values }) => {
    const file = requiredOption(values, 'out');
    const format = formatOf(file, ['pdf', 'docx']);
    if (!format.ok) return format;
    const made = await call().council.documents.protocol({
      sitting: requiredArg(args, 0, 'SITTING'),
      format: format.value,
      public: values['public'] === true,
      standard: oneOf(textOption(values, 'standard') ?? 'a-2a', STANDARDS),
    });
    return written(file, made);
  },
};

const archive: Command = {
  words: ['council', 'archive'],
  usage: 'council archive SITTING --out F.zip [--force] [--as-on ДД.ММ.ГГГГ] [--public] [--json]',
  options: { out: { type: 'string' }, 'as-on': { type: 'string' }, public: { type: 'boolean' } },
  run: async ({ call, args, values }) => {
    const file = requiredOption(values, 'out');
    const format = formatOf(file, ['zip']);
    if (!format.ok) return format;
    const day = optional('asOn', dayOption(values, 'as-on'));
    const made = await call().council.documents.archive({
      sitting: requiredArg(args, 0, 'SITTING'),
      public: values['public'] === true,
      ...day,
    });
    return written(file, made, { files: made.files });
  },
};

const yearly = (verb: 'programme' | 'report'): Command => ({
  words: ['council', verb],
  usage: `council ${verb} COUNCIL --year ГГГГ --out F.pdf|.docx [--force] [--json]`,
  options: { year: { type: 'string' }, out: { type: 'string' } },
  run: async ({ call, args, values }) => {
    const file = requiredOption(values, 'out');
    const format = formatOf(file, ['pdf', 'docx']);
    if (!format.ok) return format;
    const year = requiredYear(values, 'year', COUNCIL_YEARS);
    const council = requiredArg(args, 0, 'COUNCIL');
    const made = await call().council.documents[verb]({ council, year, format: format.value });
    return written(file, made);
  },
});

export const documentCommands: readonly Command[] = [
  pack,
  protocol,
  archive,
  yearly('programme'),
  yearly('report'),
];
