/**
 * The same changes in Automerge, Yjs and PouchDB, each used as its manual says: an inspectorate makes
 * them in the same batches, and somebody who has nothing yet takes them in and has them on disk.
 *
 * None of the three says who may write what, signs anything, keeps an unbroken log for each author, or
 * shows a person which values met in one field and lets them decide (Automerge and PouchDB keep such
 * values, the others' choice is made by a rule). So they do less; the bench shows the price of the rest.
 */
import { closeSync, fsyncSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { next as Automerge } from '@automerge/automerge';
import MemoryAdapter from 'pouchdb-adapter-memory';
import PouchDB, { type Database } from 'pouchdb-core';
import * as Y from 'yjs';
import { batchesOf } from './exchange-packages.ts';

interface Other {
  /** The bytes that would travel. */
  readonly make: (changes: number) => Promise<Uint8Array[]>;
  readonly takeIn: (pieces: readonly Uint8Array[], file: string) => Promise<void>;
}

const store = (file: string, bytes: Uint8Array): void => {
  writeFileSync(file, bytes);
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
};

type Value = string | boolean | null;
interface Rows extends Record<string, unknown> {
  rows: Record<string, Record<string, Value>>;
}

const automerge: Other = {
  make: (changes) => {
    let doc = Automerge.from<Rows>({ rows: {} });
    for (const batch of batchesOf(changes))
      doc = Automerge.change(doc, ({ rows }) => {
        for (const { r, f, v } of batch) {
          rows[r] ??= {};
          const row = rows[r];
          if (row !== undefined) row[f] = v;
        }
      });
    return Promise.resolve(Automerge.getAllChanges(doc));
  },
  takeIn: (pieces, file) => {
    const [doc] = Automerge.applyChanges(Automerge.init<Rows>(), [...pieces]);
    store(file, Automerge.save(doc));
    return Promise.resolve();
  },
};

const yjs: Other = {
  make: (changes) => {
    const doc = new Y.Doc();
    const pieces: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => pieces.push(update));
    const rows = doc.getMap<Y.Map<Value>>('rows');
    for (const batch of batchesOf(changes))
      doc.transact(() => {
        for (const { r, f, v } of batch) {
          const row = rows.get(r) ?? rows.set(r, new Y.Map<Value>());
          row.set(f, v);
        }
      });
    return Promise.resolve(pieces);
  },
  takeIn: (pieces, file) => {
    const doc = new Y.Doc();
    for (const piece of pieces) Y.applyUpdate(doc, piece);
    store(file, Y.encodeStateAsUpdate(doc));
    return Promise.resolve();
  },
};

const openPouch = (name: string): Database => {
  const Plugged = PouchDB.plugin(MemoryAdapter);
  return new Plugged(name, { adapter: 'memory' });
};

/** A row is a document, and each batch makes one revision of every row in it. */
const pouchdb: Other = {
  make: async (changes) => {
    const db = openPouch('from');
    const known = new Map<string, Record<string, unknown>>();
    const pieces: Uint8Array[] = [];
    for (const batch of batchesOf(changes)) {
      const touched = new Map<string, Record<string, unknown>>();
      for (const { r, f, v } of batch) {
        const doc = { ...known.get(r), ...touched.get(r), _id: r, [f]: v };
        touched.set(r, doc);
      }
      const done = await db.bulkDocs([...touched.values()]);
      for (const { id, rev } of done) known.set(id, { ...touched.get(id), _rev: rev });
      pieces.push(Buffer.from(JSON.stringify([...touched.keys()].map((id) => known.get(id)))));
    }
    await db.close();
    return pieces;
  },
  takeIn: async (pieces) => {
    const db = openPouch('to');
    for (const piece of pieces) {
      const docs = JSON.parse(Buffer.from(piece).toString()) as object[];
      await db.bulkDocs(docs, { new_edits: false });
    }
    await db.close();
  },
};

export const OTHERS: Readonly<Record<string, Other>> = { automerge, yjs, pouchdb };

/** Pieces in one file: a count of bytes before each. */
export const writePieces = (file: string, pieces: readonly Uint8Array[]): number => {
  const parts = pieces.flatMap((piece) => {
    const head = Buffer.alloc(4);
    head.writeUInt32LE(piece.length);
    return [head, piece];
  });
  const whole = Buffer.concat(parts);
  writeFileSync(file, whole);
  return whole.length;
};

export const readPieces = (file: string): Uint8Array[] => {
  const whole = readFileSync(file);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < whole.length; at += 4 + whole.readUInt32LE(at))
    pieces.push(whole.subarray(at + 4, at + 4 + whole.readUInt32LE(at)));
  return pieces;
};
