/** The first pages of a pack as the typesetter draws them, before a file is made. */
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PackTemplate } from '../../../../domain/council/layout.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { councilWords } from '../../../text/council.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useText } from '../../../text/language.tsx';
import { papersWords } from '../../../text/papers.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { svgUrl } from '../../../ui/svg-url.ts';
import classes from './papers.module.css';

interface PackPreviewProps {
  readonly sitting: string;
  readonly template: PackTemplate;
  readonly forPublic: boolean;
  readonly onClose: () => void;
}

export const PackPreview = ({ sitting, template, forPublic, onClose }: PackPreviewProps) => {
  const text = useText(sittingWords);
  const { packTemplates } = useText(councilWords);
  const { previewWaits } = useText(papersWords);
  const trpc = useTRPC();
  const pages = useQuery({
    ...trpc.council.documents.preview.queryOptions({ sitting, template, public: forPublic }),
    retry: false,
    // What is typed in between may change it.
    staleTime: 0,
  });
  return (
    <Dialog title={text.previewTitle} size="xl" onClose={onClose}>
      {pages.error !== null && <FailureNote failure={failureOf(pages.error)} />}
      {pages.data === undefined ? (
        pages.error === null && <Text size="sm">{previewWaits}</Text>
      ) : (
        <img
          className={classes['pages']}
          src={svgUrl(pages.data.svg)}
          alt={text.previewAlt(packTemplates[template])}
        />
      )}
    </Dialog>
  );
};
