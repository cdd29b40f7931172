/** The name of the person and of the workplace as typed: in the settings, and where the window asks. */
import { useUnsaved } from '../../core/unsaved/use-unsaved.ts';
import { useText } from '../../text/language.tsx';
import { settingsWords } from '../../text/settings.ts';
import type { Who } from './use-save-who.ts';

/** What is typed stands, whatever another window saves meanwhile; and what that was is said. */
export const useTypedWho = (field: keyof Who, known: string) => {
  const text = useText(settingsWords);
  const typed = useUnsaved<string>({
    place: 'settings/who',
    field,
    label: text[field],
    initial: known,
    at: '/settings',
  });
  const { entry, value } = typed;
  const moved = entry !== undefined && entry.over !== known && value !== known;
  return { ...typed, meanwhile: moved ? text.meanwhile(known) : null };
};
