/** In which look a sealed protocol is made again, beside the buttons that make it. */
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../../core/trpc.ts';
import { protocolWords } from '../../../text/council-protocol.ts';
import { useText } from '../../../text/language.tsx';
import type { SittingView } from '../use-council.ts';

export const SealedLook = ({ view: { sitting } }: { readonly view: SittingView }) => {
  const text = useText(protocolWords);
  const trpc = useTRPC();
  const { data: look } = useQuery(trpc.council.protocol.look.queryOptions({ sitting: sitting.id }));
  if (look === undefined) return null;
  return (
    <Text size="xs">
      {look === null
        ? text.lookToday
        : text.lookSealed([
            look.letterhead.length === 0 ? text.noLetterhead : look.letterhead.join(', '),
            ...(look.emblem === null ? [] : [text.lookEmblem(look.emblem)]),
            ...(look.template === null ? [] : [text.lookTemplate(look.template)]),
          ])}
    </Text>
  );
};
