/**
 * The notices after an act: what was deleted, with a button that brings it back; what an undo or a redo
 * took back, with a button that goes there. They stay while the button has the focus.
 */
import { Anchor } from '@mantine/core';
import { notifications, type NotificationData } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useId, useRef } from 'react';
import { useLocation } from 'wouter';
import {
  deletedText,
  takenBackText,
  type Direction,
  type ToldChange,
} from '../../domain/plan/undo-texts.ts';
import { onDeletion } from '../core/deletions.ts';
import { placeOfChange } from '../core/place-of-change.ts';
import { useTRPC } from '../core/trpc.ts';
import { useLanguage, useText } from '../text/language.tsx';
import { shellWords } from '../text/shell.ts';
import { useFailureNotice } from '../ui/use-failure-notice.ts';

const SHOWN_MS = 10_000;

interface Action {
  readonly label: string;
  readonly act: () => void;
}

/** A notice with one button; it goes when the button was used. */
const showWithAction = (id: string, said: string, action: Action | null): void => {
  const stays = (autoClose: number | false): void => {
    notifications.update({ ...notice, autoClose });
  };
  const notice: NotificationData = {
    id,
    title: said,
    autoClose: SHOWN_MS,
    message: action !== null && (
      <Anchor
        component="button"
        type="button"
        size="sm"
        onFocus={() => stays(false)}
        onBlur={() => stays(SHOWN_MS)}
        onClick={() => {
          notifications.hide(id);
          action.act();
        }}
      >
        {action.label}
      </Anchor>
    ),
  };
  notifications.show(notice);
};

/** Says what was taken back or repeated. */
export const useTakenBackNotice = (): ((told: ToldChange, direction: Direction) => void) => {
  const text = useText(shellWords);
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const own = useId();
  const shown = useRef(0);
  return useCallback(
    (told, direction) => {
      const place = direction === 'redo' && told.deletes ? null : placeOfChange(told.subject);
      const action = place === null ? null : { label: text.toPlace, act: () => navigate(place) };
      shown.current += 1;
      notifications.hide(`deleted-${told.change}`);
      showWithAction(
        `taken-${own}-${shown.current}`,
        takenBackText(told, direction, language),
        action,
      );
    },
    [language, navigate, own, text],
  );
};

/** Names what this window deleted, whichever page did it. */
export const useDeletionNotices = (): void => {
  const trpc = useTRPC();
  const text = useText(shellWords);
  const { language } = useLanguage();
  const onError = useFailureNotice();
  const sayTakenBack = useTakenBackNotice();
  const { mutate } = useMutation(
    trpc.log.undoChange.mutationOptions({
      onError,
      onSuccess: (told) => sayTakenBack(told, 'undo'),
    }),
  );
  useEffect(
    () =>
      onDeletion((deleted) =>
        showWithAction(`deleted-${deleted.change}`, deletedText(deleted, language), {
          label: text.bringBack,
          act: () => mutate({ change: deleted.change }),
        }),
      ),
    [language, mutate, text],
  );
};
