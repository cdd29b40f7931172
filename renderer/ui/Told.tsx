/** When something was written, and, where that is another moment, when it came to be known here. */
import { differsFromKnown } from '../../domain/clock/plausible.ts';
import { knownText } from '../../domain/clock/texts.ts';
import { useLanguage } from '../text/language.tsx';
import { whenText } from './when.ts';

interface ToldProps {
  readonly at: string;
  readonly known: string;
}

export const Told = ({ at, known }: ToldProps) => {
  const { language } = useLanguage();
  return (
    <>
      {whenText(at)}
      {differsFromKnown({ at, known }) && ` (${knownText(known, language)})`}
    </>
  );
};
