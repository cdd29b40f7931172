/** What a part of a Word file points to. */
import { posix } from 'node:path';
import { attribute, readWholeXml } from '../../sheets/in/xml.ts';

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** Within the file the part's whole name; outside it, as it stands. */
  readonly target: string;
  readonly external: boolean;
}

/** `word/document.xml` → `word/_rels/document.xml.rels`. */
export const relationsPart = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

export const relationsIn = async (bytes: Buffer, name: string): Promise<Relation[]> => {
  const found: Relation[] = [];
  const folder = posix.dirname(posix.dirname(name));
  await readWholeXml([bytes], {
    open: (tag, attributes) => {
      if (tag !== 'Relationship') return;
      const given = attributes();
      const target = attribute(given, 'Target') ?? '';
      const external = attribute(given, 'TargetMode') === 'External';
      const whole = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      found.push({
        id: attribute(given, 'Id') ?? '',
        type: attribute(given, 'Type') ?? '',
        target: external ? target : whole,
        external,
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
};
