/**
 * A signed file beside a document: what a person signed with a qualified signature, kept as it came. Whether
 * a file holds a signature is seen from its own bytes; whether the signature is good, and of what, is for the
 * programs of the trust services, never for this one.
 */
import { failure, type Failure } from '../kernel/failure.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { MAX_EVIDENCE_BYTES } from '../progress/evidence.ts';

export const SIGNED_DOCUMENTS = ['pack', 'protocol', 'paper', 'programme', 'report'] as const;
export type SignedDocument = (typeof SIGNED_DOCUMENTS)[number];

/** Whose row the file stands beside, by document. */
export const SIGNED_OWNERS = {
  pack: 'sitting',
  protocol: 'sitting',
  paper: 'paper',
  programme: 'council',
  report: 'council',
} as const satisfies Record<SignedDocument, string>;

/** A file beside the row `row` of the table `of`. */
export interface SignedFile {
  readonly of: (typeof SIGNED_OWNERS)[SignedDocument];
  readonly row: string;
  readonly sha256: string;
  readonly document: SignedDocument;
  /** Of a programme or a report. */
  readonly year: number | null;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly addedAt: string;
  readonly addedBy: string;
}

const latin = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCodePoint(...bytes.subarray(at, at + 8192));
  return text;
};

/** The object identifier of signed data, 1.2.840.113549.1.7.2, in DER, and its letters in base64 at each offset. */
const SIGNED_DATA = '\u0006\u0009\u002A\u0086\u0048\u0086\u00F7\u000D\u0001\u0007\u0002';
const IN_BASE64 = /^MI[\w+/]{1,8}?(?:KoZIhvcNAQcC|CSqGSIb3DQEHA|BgkqhkiG9w0BBw)/;
const ARMOUR = /^-----BEGIN (?:PKCS7|CMS|PKCS #7 SIGNED DATA)-----\s+/;

const isCms = (head: string): boolean =>
  head.startsWith('0')
    ? head.slice(0, 24).includes(SIGNED_DATA)
    : IN_BASE64.test(head.replace(ARMOUR, ''));

const ZIP = 'PK\u0003\u0004';
/** The standard wants the type of a container to be its first file, uncompressed. */
const ASIC_TYPE = /^[\s\S]{30}mimetype[\s\S]{0,64}?application\/vnd\.etsi\.asic-[es]\+zip/;
const ASIC_SIGNATURE = /META-INF\/[\w./-]{0,80}?signatures?[\w./-]{0,80}?\.(?:xml|p7s)/i;
const isAsic = (text: string): boolean =>
  text.startsWith(ZIP) && ASIC_TYPE.test(text) && ASIC_SIGNATURE.test(text);

const PDF_SIGNATURE = /\/ByteRange\s*\[/;

const CMS_ENDINGS = { p7s: 'application/pkcs7-signature', p7m: 'application/pkcs7-mime' };
const ASIC_MIME = {
  asice: 'application/vnd.etsi.asic-e+zip',
  asics: 'application/vnd.etsi.asic-s+zip',
};

const HEAD = 256;

export const SIGNED_ENDINGS = ['p7s', 'p7m', 'asice', 'asics', 'pdf'] as const;

const isSignedAs = (ending: string, text: string): boolean => {
  if (ending in CMS_ENDINGS) return isCms(text.slice(0, HEAD));
  if (ending in ASIC_MIME) return isAsic(text);
  return ending === 'pdf' && text.startsWith('%PDF-') && PDF_SIGNATURE.test(text);
};

const MIMES: Readonly<Record<string, string>> = {
  ...CMS_ENDINGS,
  ...ASIC_MIME,
  pdf: 'application/pdf',
};

/** The media type of a file that holds a signature, or why it is refused. */
export const checkSigned = (file: string, bytes: Uint8Array): Result<string, Failure> => {
  const ending = /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  const mime = MIMES[ending];
  const kinds = SIGNED_ENDINGS.map((kind) => `.${kind}`).join(', ');
  if (mime === undefined) return err(failure('signed.kind', { file, kinds }, file));
  return isSignedAs(ending, latin(bytes))
    ? ok(mime)
    : err(failure('signed.none', { file, kinds }, file));
};

const MB = 1024 * 1024;

/** Told before a byte is sent, and once more of what was. */
export const signedTooLarge = (file: string, size: number): Failure | null => {
  const params = { file, mb: Math.ceil(size / MB), max: MAX_EVIDENCE_BYTES / MB };
  return size > MAX_EVIDENCE_BYTES ? failure('signed.too-large', params, file) : null;
};
