/** What the projector shows: the item under discussion, the quorum, the votes, what was decided. */
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { countedIn } from '../../../../domain/council/meeting-types.ts';
import { MODE_TEXTS } from '../../../../domain/council/texts.ts';
import { isFallen, isPassed } from '../../../../domain/council/votes.ts';
import { resultOf } from '../../../../domain/council/written.ts';
import { openBreak } from '../../../../domain/council/sitting-time.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { voteWords } from '../../../text/council-vote.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import classes from '../council.module.css';
import type { SittingView } from '../use-council.ts';
import { useQuorumText } from './QuorumLine.tsx';
import { useCurrentItem } from './use-current-item.ts';

const Votes = ({ view, item }: { readonly view: SittingView; readonly item: string }) => {
  const text = useText(sittingWords);
  const words = useText(voteWords);
  const { language } = useLanguage();
  const vote = view.votes.find((one) => one.item === item);
  if (vote === undefined) return <div>{text.noVote}</div>;
  const result = resultOf(view, vote);
  const names = countedIn(vote.mode).filter(
    (name) => (name !== 'none' && name !== 'invalid') || vote[name] > 0,
  );
  return (
    <div>
      <div className={classes['screenResult']} aria-live="polite">
        {isPassed(result) ? '✓ ' : ''}
        {isFallen(result) ? '✕ ' : ''}
        {text.results[result]}
      </div>
      <dl className={classes['screenVotes']}>
        {names.map((name) => (
          <div key={name}>
            <dt>{name === 'none' || name === 'invalid' ? words[name] : text[name]}</dt>
            <dd>{vote[name]}</dd>
          </div>
        ))}
      </dl>
      {vote.mode !== 'open' && <div>{MODE_TEXTS[vote.mode][language]}</div>}
    </div>
  );
};

const Screen = ({ view }: { readonly view: SittingView }) => {
  const text = useText(sittingWords);
  const words = useText(voteWords);
  const say = useQuorumText();
  const still = openBreak(view);
  const [, navigate] = useLocation();
  const { item, go } = useCurrentItem(view);
  const place = useRef<HTMLDivElement>(null);
  const leave = (): void => navigate(`/council/sitting/${view.sitting.id}`);
  useEffect(() => place.current?.focus(), []);
  useHotkeys([
    ['ArrowRight', () => go(1)],
    ['ArrowLeft', () => go(-1)],
    ['Escape', leave],
  ]);
  const decisions = view.decisions.filter((decision) => decision.item === item?.id);
  return (
    <div
      className={classes['screen']}
      ref={place}
      tabIndex={-1}
      role="region"
      aria-label={text.screenTitle}
    >
      <h1>
        {view.council.title} · {text.title(view.sitting.number, '')}
      </h1>
      {item !== undefined && (
        <>
          <h2 aria-live="polite">
            {item.shown}. {item.title}
          </h2>
          {item.rapporteur !== '' && (
            <div>
              {text.rapporteur}: {item.rapporteur}
            </div>
          )}
          <Votes view={view} item={item.id} />
          {decisions.length > 0 && (
            <ol className={classes['decided']}>
              {decisions.map(({ id, number, text: decided }) => (
                <li key={id} value={number}>
                  {decided}
                </li>
              ))}
            </ol>
          )}
        </>
      )}
      <div className={classes['screenFoot']}>
        <span>{still === null ? say(view.quorum) : words.onBreak(still.at)}</span>
        <button type="button" onClick={() => go(-1)}>
          {text.previous}
        </button>
        <button type="button" onClick={() => go(1)}>
          {text.next}
        </button>
        <button type="button" onClick={leave}>
          {text.leaveScreen}
        </button>
        <span>{text.screenHint}</span>
      </div>
    </div>
  );
};

export const ScreenPage = ({ id }: { readonly id: string }) => {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.council.sittings.read.queryOptions({ id }));
  return data === undefined ? null : <Screen view={data} />;
};
