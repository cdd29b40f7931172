import { sittingWords } from '../../../text/council-sitting.ts';
import { useText } from '../../../text/language.tsx';
import classes from '../council.module.css';
import type { SittingView } from '../use-council.ts';

/** The quorum as it stands; said aloud by screen readers when it changes. */
export const useQuorumText = (): ((quorum: SittingView['quorum']) => string) => {
  const text = useText(sittingWords);
  return ({ present, members, needed, reached }) => {
    if (needed === null) return text.quorumOpen(present, members);
    return reached === true
      ? text.quorumYes(present, needed, members)
      : text.quorumNo(present, needed, members);
  };
};

export const QuorumLine = ({ view: { quorum, sitting } }: { readonly view: SittingView }) => {
  const text = useText(sittingWords);
  const inRoom = useQuorumText();
  const { present, members, needed } = quorum;
  const say = (): string =>
    sitting.kind === 'written' ? text.answered(present, members, needed) : inRoom(quorum);
  const reached = quorum.reached === null ? undefined : String(quorum.reached);
  return (
    <output className={classes['quorum']} data-reached={reached} aria-live="polite">
      {say()}
    </output>
  );
};
