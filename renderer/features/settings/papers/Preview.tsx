/** A page as the typesetter draws it with what is typed, stored or not. */
import { SegmentedControl, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PaperLook } from '../../../../domain/papers/look.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { papersWords } from '../../../text/papers.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { svgUrl } from '../../../ui/svg-url.ts';
import { SettingsCard } from '../SettingsCard.tsx';
import classes from './papers.module.css';

const KINDS = ['protocol', 'statement'] as const;
type Kind = (typeof KINDS)[number];

const CALM_MS = 400;

export const Preview = ({ look }: { readonly look: PaperLook }) => {
  const text = useText(papersWords);
  const trpc = useTRPC();
  const [of, setOf] = useState<Kind>('protocol');
  const [calm] = useDebouncedValue(JSON.stringify(look), CALM_MS);
  const asked = JSON.parse(calm) as PaperLook;
  // Another emblem or number is a change of the data, after which the page is asked for anew.
  const page = useQuery({
    ...trpc.papers.preview.queryOptions({
      of,
      look: { ...asked, letterhead: [...asked.letterhead] },
    }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <SettingsCard title={text.preview}>
      <SegmentedControl
        aria-label={text.previewOf}
        size="xs"
        value={of}
        onChange={setOf}
        data={KINDS.map((kind) => ({ value: kind, label: text.previews[kind] }))}
      />
      {page.error !== null && <FailureNote failure={failureOf(page.error)} />}
      {page.data === undefined ? (
        page.error === null && <Text size="sm">{text.previewWaits}</Text>
      ) : (
        <img
          className={classes['page']}
          src={svgUrl(page.data.svg)}
          alt={text.previewAlt(text.previews[of])}
        />
      )}
    </SettingsCard>
  );
};
