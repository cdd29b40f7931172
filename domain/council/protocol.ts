/**
 * The protocol of a sitting, in the form that protocols of Bulgarian councils have.
 *
 * It can be made before, during and after the sitting. Each part is made from the records
 * (`protocol-made.ts`) and can be replaced by the secretary's own text until the protocol is sealed;
 * with a text of one's own is kept what the records said then, so that a later change of them shows.
 * At the seal every part is kept as it stands: what changes afterwards elsewhere (a member's name, a
 * rule) changes no protocol. What has to be put right then is an amendment, which is shown at the end.
 */
import { formatDate } from '../kernel/date.ts';
import { withoutStop } from '../text/one-stop.ts';
import { para, untabbed, type Block, type Doc } from './document.ts';
import { numberText, paragraphs } from './phrases.ts';
import { isTabbed, pointBlocks } from './points.ts';
import { madeParts } from './protocol-made.ts';
import { GAP, type MadePart } from './protocol-shared.ts';
import { heldOn } from './sitting-time.ts';
import { partBlocks } from './protocol-text.ts';
import type { SittingRecord } from './types.ts';

export interface ProtocolPart extends MadePart {
  /** What stands in the protocol; empty where the part is left out. */
  readonly text: string;
  /** In the secretary's words, not in those of the records. */
  readonly own: boolean;
  /** The records have changed since the secretary wrote. */
  readonly stale: boolean;
  /** A space to fill in is left in it. */
  readonly open: boolean;
  readonly blocks: readonly Block[];
}

const chosen = ({ blocks, sitting }: SittingRecord, part: MadePart): ProtocolPart => {
  const kept = blocks.find(({ block }) => block === part.block);
  const text = kept?.text ?? part.made;
  const sealed = sitting.protocol === 'final';
  const recorded = sealed ? (kept?.made ?? part.made) : part.made;
  const own = kept !== undefined && text !== recorded;
  const stale = own && !sealed && kept.made !== null && kept.made !== part.made;
  const open = part.block !== 'head' && text.includes(GAP);
  return { ...part, text, own, stale, open, blocks: partBlocks(part.style, text) };
};

export const protocolParts = (record: SittingRecord): ProtocolPart[] =>
  madeParts(record).map((part) => chosen(record, part));

/** What was put right after the seal, at the end. */
export const amendmentBlocks = ({ amendments }: Pick<SittingRecord, 'amendments'>): Block[] =>
  amendments.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: 'Поправки след подписването', plain: true },
        ...amendments.flatMap(({ number, on, text, reason, by }): Block[] => {
          const head = `Поправка № ${number} от ${formatDate(on)}`;
          const why = `(основание: ${withoutStop(untabbed(paragraphs(reason).join(' ')))}; вписал ${by})`;
          const lines = paragraphs(text);
          return lines.length > 1 || lines.some(isTabbed)
            ? [para(`${head}:`), ...pointBlocks(lines), para(why)]
            : [para(`${head} ${lines.join(' ')} ${why}`)];
        }),
      ];

/** How far the protocol is, above everything else. */
export const PROTOCOL_MARKS = {
  draft: ['ПРОЕКТ'],
  'for-signature': ['ЗА ПОДПИС'],
  final: [],
} as const;

export const protocolDoc = (record: SittingRecord, forPublic: boolean): Doc => {
  const { council, sitting } = record;
  const parts = protocolParts(record);
  const head = parts.find(({ block }) => block === 'head')?.text ?? '';
  return {
    title: `П Р О Т О К О Л ${numberText(sitting.number)}`,
    under: [
      ...PROTOCOL_MARKS[sitting.protocol],
      ...head
        .split('\n')
        .filter((line) => line !== '')
        .map(untabbed),
      ...(forPublic ? ['Копие за публикуване, без поверителните части'] : []),
    ],
    lead: [],
    layout: council.layout,
    contents: false,
    footer: `Протокол ${numberText(sitting.number)} от ${formatDate(heldOn(sitting))}`,
    blocks: [
      ...parts.filter(({ block }) => block !== 'head').flatMap(({ blocks }) => blocks),
      ...amendmentBlocks(record),
    ],
  };
};
