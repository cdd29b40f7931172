/** The folder on a stick or another disk into which copies go by themselves. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SecondPlace as Place } from '../../../api/second-place.ts';
import { sofiaMoment } from '../../../domain/kernel/sofia-time.ts';
import { failureOf, useTRPC } from '../../core/trpc.ts';
import { copiesWords } from '../../text/copies.ts';
import { useText } from '../../text/language.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { TextInput } from '../../ui/TextFields.tsx';

const useStanding = (place: Place | null): string => {
  const text = useText(copiesWords);
  if (place === null) return text.placeNone;
  if (!place.isThere) return text.placeAway;
  return place.last === null ? text.placeNever : text.placeLast(sofiaMoment(place.last));
};

const PlaceForm = ({ place }: { readonly place: Place | null }) => {
  const text = useText(copiesWords);
  const trpc = useTRPC();
  const [typed, setTyped] = useState(place?.folder ?? '');
  const save = useMutation(trpc.app.setSecondPlace.mutationOptions());
  const copy = useMutation(trpc.app.copyToSecond.mutationOptions());
  const error = save.error ?? copy.error;
  const standing = useStanding(place);
  const isNew = typed.trim() !== (place?.folder ?? '');
  const store = (): void => {
    copy.reset();
    save.mutate({ folder: typed });
  };
  return (
    <Stack gap="xs">
      <Group align="flex-end" gap="sm" wrap="wrap">
        <TextInput
          label={text.place}
          description={text.placeLead}
          value={typed}
          most={4096}
          flex="1 1 16rem"
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && isNew && store()}
        />
        <Button variant="default" disabled={!isNew} loading={save.isPending} onClick={store}>
          {text.placeSave}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {standing}
      </Text>
      {place?.isThere === true && (
        <div>
          <Button
            size="xs"
            variant="default"
            loading={copy.isPending}
            onClick={() => {
              save.reset();
              copy.mutate();
            }}
          >
            {text.placeNow}
          </Button>
        </div>
      )}
      <div role="status">
        {error !== null && <FailureNote failure={failureOf(error)} />}
        {copy.data !== undefined && <Text size="sm">{text.placeMade}</Text>}
      </div>
    </Stack>
  );
};

export const SecondPlace = () => {
  const trpc = useTRPC();
  const { data: place } = useQuery(trpc.app.secondPlace.queryOptions());
  return place === undefined ? null : <PlaceForm key={place?.folder ?? ''} place={place} />;
};
