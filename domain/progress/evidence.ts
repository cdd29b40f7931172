/** Which files may be evidence: by the ending of their name and by their first bytes, both. */
import { failure, type Failure } from '../kernel/failure.ts';
import { err, ok, type Result } from '../kernel/result.ts';

const MB = 1024 * 1024;
export const MAX_EVIDENCE_BYTES = 25 * MB;
const MAX_FILE_NAME = 200;

interface Kind {
  readonly mime: string;
  readonly fits: (head: Uint8Array) => boolean;
}

const begins =
  (...bytes: readonly number[]) =>
  (head: Uint8Array): boolean =>
    bytes.every((byte, i) => head[i] === byte);

const ZIP = begins(0x50, 0x4b, 0x03, 0x04);
const PDF = begins(0x25, 0x50, 0x44, 0x46, 0x2d);
const PNG = begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const JPEG = begins(0xff, 0xd8, 0xff);
/** A DER sequence, or its base64 form. */
const SIGNATURE = (head: Uint8Array): boolean =>
  begins(0x30)(head) || begins(0x2d, 0x2d, 0x2d, 0x2d, 0x2d)(head) || begins(0x4d, 0x49)(head);
/** No zero byte: neither a program nor a picture under a text's name. */
const TEXT = (head: Uint8Array): boolean => !head.includes(0);

const OFFICE = 'application/vnd.openxmlformats-officedocument';

const KINDS: Readonly<Record<string, Kind>> = {
  pdf: { mime: 'application/pdf', fits: PDF },
  docx: { mime: `${OFFICE}.wordprocessingml.document`, fits: ZIP },
  xlsx: { mime: `${OFFICE}.spreadsheetml.sheet`, fits: ZIP },
  pptx: { mime: `${OFFICE}.presentationml.presentation`, fits: ZIP },
  odt: { mime: 'application/vnd.oasis.opendocument.text', fits: ZIP },
  ods: { mime: 'application/vnd.oasis.opendocument.spreadsheet', fits: ZIP },
  zip: { mime: 'application/zip', fits: ZIP },
  png: { mime: 'image/png', fits: PNG },
  jpg: { mime: 'image/jpeg', fits: JPEG },
  jpeg: { mime: 'image/jpeg', fits: JPEG },
  txt: { mime: 'text/plain', fits: TEXT },
  csv: { mime: 'text/csv', fits: TEXT },
  eml: { mime: 'message/rfc822', fits: TEXT },
  p7s: { mime: 'application/pkcs7-signature', fits: SIGNATURE },
  p7m: { mime: 'application/pkcs7-mime', fits: SIGNATURE },
  asice: { mime: 'application/vnd.etsi.asic-e+zip', fits: ZIP },
  asics: { mime: 'application/vnd.etsi.asic-s+zip', fits: ZIP },
};

export const EVIDENCE_KINDS = Object.keys(KINDS);
/** How many first bytes `checkEvidence` wants to see. */
export const HEAD_BYTES = 4096;

/** The name alone, without folders and unprintable letters. */
export const tidyFileName = (name: string): string =>
  (name.normalize('NFC').split(/[/\\]/).at(-1) ?? '')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(-MAX_FILE_NAME);

/** The file's media type, or why it is refused. */
export const checkEvidence = (
  name: string,
  size: number,
  head: Uint8Array,
): Result<string, Failure> => {
  const file = tidyFileName(name);
  const ending = /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  const kind = KINDS[ending];
  if (kind === undefined)
    return err(failure('file.kind', { file, kinds: EVIDENCE_KINDS.join(', ') }, file));
  if (size === 0) return err(failure('evidence.empty', { file }, file));
  if (size > MAX_EVIDENCE_BYTES) {
    const mb = Math.ceil(size / MB);
    return err(failure('evidence.too-large', { file, mb, max: MAX_EVIDENCE_BYTES / MB }, file));
  }
  return kind.fits(head)
    ? ok(kind.mime)
    : err(failure('evidence.not-its-kind', { file, ending }, file));
};
