/** The protocol as paper, part by part; what a person edits is edited in its place. */
import { useState } from 'react';
import type { Layout } from '../../../../domain/council/layout.ts';
import { partName } from '../../../../domain/council/part-texts.ts';
import { numberText } from '../../../../domain/council/phrases.ts';
import {
  amendmentBlocks,
  PROTOCOL_MARKS,
  protocolParts,
  type ProtocolPart as Part,
} from '../../../../domain/council/protocol.ts';
import type { Sends } from '../../../core/unsaved/use-unsaved.ts';
import { protocolWords } from '../../../text/council-protocol.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import classes from '../council.module.css';
import { useLocked } from '../rights.tsx';
import { useCouncil, type SittingView } from '../use-council.ts';
import { Blocks } from './DocPreview.tsx';
import { ProtocolPart } from './ProtocolPart.tsx';

interface PaperProps {
  readonly view: SittingView;
  readonly editing: string | null;
  readonly onEdit: (block: string | null) => void;
}

/** Where what is typed in a part is kept. */
export const partPlace = ({ sitting }: Pick<SittingView, 'sitting'>, block: string): string =>
  `sitting/${sitting.id}/protocol/${block}`;

/** What a part is called: «кворум», «т. 3, гласуване». */
export const usePartName = ({ items }: Pick<SittingView, 'items'>): ((block: string) => string) => {
  const { language } = useLanguage();
  return (block) => partName(items, block, language);
};

const Letterhead = ({ layout }: { readonly layout: Layout }) =>
  layout.letterhead.map((line) => (
    <p key={line} className={classes['centred']}>
      {line.toUpperCase()}
    </p>
  ));

/** The focus goes back to the pencil that was pressed. */
const focusPencil = (block: string): void => {
  setTimeout(() => document.querySelector<HTMLElement>(`[data-edit="${block}"]`)?.focus(), 60);
};

export const ProtocolPaper = ({ view, editing, onEdit }: PaperProps) => {
  const text = useText(protocolWords);
  const { council, run } = useCouncil();
  const [busy, setBusy] = useState(false);
  const locked = useLocked(view);
  const nameOf = usePartName(view);
  const { sitting } = view;
  const shown = { ...view, council: { ...view.council, layout: view.protocolLayout } };
  const close = (block: string): void => {
    onEdit(null);
    focusPencil(block);
  };
  const save = async (block: string, own: string | null, sends: Sends): Promise<void> => {
    setBusy(true);
    const set = council.protocol.setText.mutate({ sitting: sitting.id, block, text: own }, sends);
    const done = await run(set.then(() => true));
    setBusy(false);
    if (done !== null) close(block);
  };
  const show = (part: Part) => (
    <ProtocolPart
      key={part.block}
      part={part}
      name={nameOf(part.block)}
      place={partPlace(view, part.block)}
      editing={!locked && editing === part.block}
      locked={locked}
      busy={busy}
      onEdit={() => onEdit(part.block)}
      onSave={(own, sends) => void save(part.block, own, sends)}
      onClose={() => close(part.block)}
    />
  );
  return (
    <article className={classes['paper']} lang="bg" aria-label={text.preview}>
      <Letterhead layout={view.protocolLayout} />
      <h2 className={classes['letters']}>П Р О Т О К О Л {numberText(sitting.number)}</h2>
      {PROTOCOL_MARKS[sitting.protocol].map((mark) => (
        <p key={mark} className={classes['centred']}>
          {mark}
        </p>
      ))}
      {protocolParts(shown).map(show)}
      <Blocks blocks={amendmentBlocks(shown)} />
    </article>
  );
};
