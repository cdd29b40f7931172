/** What the parts of a protocol are called. */
import type { Language } from '../kernel/failure.ts';

type PartTexts = Readonly<Record<string, Readonly<Record<Language, string>>>>;

const PART_TEXTS: PartTexts = {
  head: { bg: 'под заглавието', en: 'under the title' },
  intro: { bg: 'въведение', en: 'introduction' },
  'presence-head': { bg: 'заглавие на присъствието', en: 'heading of presence' },
  presence: { bg: 'присъствие', en: 'presence' },
  'presence-changes': { bg: 'промени в присъствието', en: 'changes of presence' },
  'presence-items': { bg: 'присъствие при гласуванията', en: 'presence at the votes' },
  breaks: { bg: 'прекъсвания', en: 'breaks' },
  guests: { bg: 'гости', en: 'guests' },
  opening: { bg: 'откриване', en: 'opening' },
  quorum: { bg: 'кворум', en: 'quorum' },
  'agenda-head': { bg: 'заглавие на дневния ред', en: 'heading of the agenda' },
  agenda: { bg: 'дневен ред', en: 'agenda' },
  'agenda-vote': { bg: 'приемане на дневния ред', en: 'adoption of the agenda' },
  'agenda-names': { bg: 'поименно гласуване на дневния ред', en: 'vote by name on the agenda' },
  own: { bg: 'собствен текст преди закриването', en: 'own text before the closing' },
  closing: { bg: 'закриване', en: 'closing' },
  'step-notes': {
    bg: 'бележки при свикване, откриване и закриване',
    en: 'notes at convening, opening and closing',
  },
  'seal-note': { bg: 'бележка при окончателното оформяне', en: 'note at the seal' },
  signatures: { bg: 'подписи', en: 'signatures' },
};

const ITEM_PART_TEXTS: PartTexts = {
  title: { bg: 'заглавие', en: 'title' },
  origin: { bg: 'история на точката', en: 'history of the item' },
  late: { bg: 'включена след свикването', en: 'put in after convening' },
  papers: { bg: 'предоставени материали', en: 'papers given late' },
  report: { bg: 'доклад', en: 'report' },
  statements: { bg: 'изказвания', en: 'statements' },
  recusals: { bg: 'отвод', en: 'conflict of interest' },
  vote: { bg: 'гласуване', en: 'vote' },
  names: { bg: 'поименни гласове', en: 'votes by name' },
  outcome: { bg: 'изход', en: 'outcome' },
  decisions: { bg: 'решения', en: 'decisions' },
  opinions: { bg: 'особени мнения', en: 'separate opinions' },
  own: { bg: 'собствен текст', en: 'own text' },
};

/** «кворум», «т. 3, гласуване». */
export const partName = (
  items: readonly { readonly id: string; readonly shown: number }[],
  block: string,
  language: Language = 'bg',
): string => {
  const [of = '', id, part = ''] = block.split(':');
  const item = of === 'item' ? items.find((one) => one.id === id) : undefined;
  if (item === undefined) return PART_TEXTS[of]?.[language] ?? block;
  const name = ITEM_PART_TEXTS[part]?.[language] ?? part;
  return language === 'bg' ? `т. ${item.shown}, ${name}` : `item ${item.shown}, ${name}`;
};
