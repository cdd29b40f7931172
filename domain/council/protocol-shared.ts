/** What the parts of a protocol have in common. */
import { endingText, voteText } from './phrases.ts';
import type { PartStyle } from './protocol-text.ts';
import type { SittingRecord, Vote } from './types.ts';
import { chairOf, resultOf } from './written.ts';

/** A space to fill in by hand. */
export const GAP = '………';

export interface MadePart {
  readonly block: string;
  readonly style: PartStyle;
  /** From the records; empty where there is nothing to say. */
  readonly made: string;
}

/** What the vote stood on, where presence changed in the course of the sitting or somebody stepped aside. */
const groundText = ({ presence }: SittingRecord, { ground }: Vote): string => {
  if (ground === null || (presence.length === 0 && ground.recused.length === 0)) return '';
  const quorum = ground.needed === null ? '' : `, за кворум са необходими ${ground.needed}`;
  const aside = ground.recused.length === 0 ? '' : `; с отвод – ${ground.recused.length}`;
  return ` (Присъстват ${ground.voters.length} от ${ground.members} членове с право на глас${quorum}${aside}.)`;
};

export const voteEnding = (record: SittingRecord, vote: Vote): string =>
  endingText(resultOf(record, vote), nameOf(record, chairOf(record, vote)));

/** «За – 12, против и въздържали се няма. Приема се единодушно.» */
export const resultLine = (record: SittingRecord, vote: Vote): string =>
  voteText(vote, voteEnding(record, vote)) + groundText(record, vote);

export const nameOf = ({ members }: SittingRecord, id: string | null): string =>
  members.find((member) => member.id === id)?.name ?? GAP;

/** A head and a numbered list, or nothing where nobody stands in it. */
export const listText = (head: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [head, ...lines.map((line, i) => `${i + 1}. ${line}`)];
