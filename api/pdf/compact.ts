/**
 * A PDF with its objects gathered and compressed (ISO 32000-1, 7.5.7 object streams, 7.5.8 cross-reference
 * streams). Typst writes each element of a tagged document as an object of its own in plain text, which is
 * four fifths of a long pack; PDF/A-2 and PDF/UA-1 allow both kinds of stream. Nothing that is said changes.
 *
 * Reads what Typst writes, and only that: one table of references, generation 0, no encryption.
 */
import { deflateSync } from 'node:zlib';

/** How many objects stand together: enough to compress well, few enough to be read one by one. */
const TOGETHER = 200;
const ROW_BYTES = 7;
const ENTRY_BYTES = 20;
const FREE = 0;
const PLAIN = 1;
const GATHERED = 2;

interface Found {
  readonly id: number;
  /** From behind `N 0 obj` to before `endobj`. */
  readonly body: Buffer;
}

interface Table {
  readonly at: number;
  readonly offsets: ReadonlyMap<number, number>;
  /** `/Root … /Info … /ID …`, as they stand there. */
  readonly trailer: string;
}

const unlike = (what: string): Error => new Error(`A PDF that Typst does not write: ${what}`);

const tableOf = (pdf: Buffer): Table => {
  const at = Number(
    /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(pdf.toString('latin1', pdf.length - 64))?.[1],
  );
  const head = /^xref\s+0 (\d+)\s/u.exec(pdf.toString('latin1', at, at + 32));
  if (head === null) throw unlike('no table of references');
  const [{ length }, size] = [head[0], Number(head[1])];
  const offsets = new Map<number, number>();
  for (let id = 0; id < size; id += 1) {
    const from = at + length + id * ENTRY_BYTES;
    const entry = pdf.toString('latin1', from, from + ENTRY_BYTES);
    if (entry[17] === 'n') offsets.set(id, Number(entry.slice(0, 10)));
  }
  const rest = pdf.toString('latin1', at + length + size * ENTRY_BYTES);
  const trailer = /^\s*trailer\s*<<([\s\S]*)>>\s*startxref/u.exec(rest)?.[1];
  if (trailer === undefined) throw unlike('no trailer');
  return { at, offsets, trailer: trailer.replace(/\/Size\s+\d+/u, '').trim() };
};

const OPEN = /^\d+ 0 obj\s/u;
const CLOSE = /\s*endobj\s*$/u;

/** The objects in the order of the file. */
const objectsOf = (pdf: Buffer, { at, offsets }: Table): Found[] => {
  const inOrder = [...offsets].toSorted(([, a], [, b]) => a - b);
  return inOrder.map(([id, from], i) => {
    const to = inOrder[i + 1]?.[1] ?? at;
    const open = OPEN.exec(pdf.toString('latin1', from, from + 24))?.[0].length;
    const close = CLOSE.exec(pdf.toString('latin1', Math.max(from, to - 16), to))?.[0].length;
    if (open === undefined || close === undefined) throw unlike(`object ${id}`);
    return { id, body: pdf.subarray(from + open, to - close) };
  });
};

const END_STREAM = Buffer.from('endstream');

const isStream = ({ body }: Found): boolean => body.subarray(-END_STREAM.length).equals(END_STREAM);

const stream = (dict: string, content: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dict} /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);

/** One object stream: where each object begins, then the objects. */
const gather = (objects: readonly Found[]): Buffer => {
  const starts: number[] = [];
  let at = 0;
  for (const { body } of objects) {
    starts.push(at);
    at += body.length + 1;
  }
  const index = Buffer.from(`${objects.map(({ id }, i) => `${id} ${starts[i]}`).join(' ')}\n`);
  const packed = deflateSync(
    Buffer.concat([index, ...objects.flatMap(({ body }) => [body, Buffer.from('\n')])]),
  );
  return stream(
    `/Type /ObjStm /N ${objects.length} /First ${index.length} /Filter /FlateDecode`,
    packed,
  );
};

/** Rows of the table of references: kind, place, index; the free head of the list is row 0. */
class References {
  readonly #rows: Buffer;

  constructor(size: number) {
    this.#rows = Buffer.alloc(size * ROW_BYTES);
    this.set(0, FREE, 0, 0xff_ff);
  }

  set(id: number, kind: number, place: number, index: number): void {
    this.#rows.writeUInt8(kind, id * ROW_BYTES);
    this.#rows.writeUInt32BE(place, id * ROW_BYTES + 1);
    this.#rows.writeUInt16BE(index, id * ROW_BYTES + 5);
  }

  /** Each row as its difference from the one above (PNG's «up»), which is nearly nothing. */
  packed(): Buffer {
    const count = this.#rows.length / ROW_BYTES;
    const lines = Buffer.alloc(count * (ROW_BYTES + 1));
    for (let row = 0; row < count; row += 1) {
      lines.writeUInt8(2, row * (ROW_BYTES + 1));
      for (let i = 0; i < ROW_BYTES; i += 1) {
        const here = row * ROW_BYTES + i;
        const above = row === 0 ? 0 : this.#rows.readUInt8(here - ROW_BYTES);
        lines.writeUInt8(
          (this.#rows.readUInt8(here) - above) & 0xff,
          row * (ROW_BYTES + 1) + 1 + i,
        );
      }
    }
    return deflateSync(lines);
  }
}

/** Reads and writes each object once; the same file gives the same bytes. */
export const compactPdf = (bytes: Uint8Array): Uint8Array => {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = tableOf(pdf);
  const objects = objectsOf(pdf, table);
  const loose = objects.filter((object) => !isStream(object));
  const groups = Array.from({ length: Math.ceil(loose.length / TOGETHER) }, (_, i) =>
    loose.slice(i * TOGETHER, (i + 1) * TOGETHER),
  );
  const free = 1 + objects.reduce((most, { id }) => Math.max(most, id), 0);
  const size = free + groups.length + 1;
  const references = new References(size);
  const first = Math.min(...table.offsets.values());
  const out: Buffer[] = [pdf.subarray(0, first)];
  let at = first;
  const write = (id: number, body: Buffer): void => {
    references.set(id, PLAIN, at, 0);
    const whole = [Buffer.from(`${id} 0 obj\n`), body, Buffer.from('\nendobj\n')];
    out.push(...whole);
    at += whole.reduce((sum, { length }) => sum + length, 0);
  };
  for (const object of objects) if (isStream(object)) write(object.id, object.body);
  for (const [i, group] of groups.entries()) {
    for (const [index, { id }] of group.entries()) references.set(id, GATHERED, free + i, index);
    write(free + i, gather(group));
  }
  const end = at;
  references.set(size - 1, PLAIN, end, 0);
  const dict = `/Type /XRef /Size ${size} /W [1 4 2] /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns ${ROW_BYTES} >> ${table.trailer}`;
  write(size - 1, stream(dict, references.packed()));
  out.push(Buffer.from(`startxref\n${end}\n%%EOF`));
  return Buffer.concat(out);
};
