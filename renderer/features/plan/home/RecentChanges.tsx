import { Anchor, Text } from '@mantine/core';
import { authorText } from '../../../../domain/person/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { RecentItem } from '../../../../api/plan/history.ts';
import { actText, roleText } from '../../../../domain/plan/history-texts.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { homeWords } from '../../../text/home.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { Told } from '../../../ui/Told.tsx';
import classes from './home.module.css';
import { Panel } from './Panel.tsx';

const SHOWN = 10;
const MEASURES_SHOWN = 3;

const Measures = ({ codes }: { readonly codes: readonly string[] }) => {
  const text = useText(homeWords);
  const rest = codes.length - MEASURES_SHOWN;
  return (
    <>
      {codes.slice(0, MEASURES_SHOWN).map((code) => (
        <Anchor
          key={code}
          component={Link}
          href={`/measure/${code}`}
          size="sm"
          mr={6}
          underline="always"
        >
          {text.measureN(code)}
        </Anchor>
      ))}
      {rest > 0 && <span className={classes['dimmed']}>{text.andMore(rest)}</span>}
    </>
  );
};

const Item = ({ item }: { readonly item: RecentItem }) => {
  const text = useText(homeWords);
  const { language } = useLanguage();
  const role = roleText(item.role, language);
  const marks = [role, item.undoneBy === null ? null : text.undoneLater].filter(
    (mark) => mark !== null,
  );
  return (
    <li>
      <div>
        <b>{actText(item.act, language)}</b>
        {marks.length > 0 && <i> – {marks.join(', ')}</i>} <Measures codes={item.measures} />
      </div>
      {item.text !== null && <div className={classes['quoted']}>{item.text}</div>}
      <div className={classes['dimmed']}>
        <Told at={item.at} known={item.known} /> · {authorText(item, language)}
      </div>
    </li>
  );
};

export const RecentChanges = () => {
  const text = useText(homeWords);
  const trpc = useTRPC();
  const recent = useQuery(trpc.plan.history.recent.queryOptions({ limit: SHOWN }));
  return (
    <Panel title={text.recent}>
      {recent.isError && <FailureNote failure={failureOf(recent.error)} />}
      {recent.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {text.noRecent}
        </Text>
      )}
      <ul className={classes['recent']}>
        {recent.data?.map((item) => (
          <Item key={item.change} item={item} />
        ))}
      </ul>
    </Panel>
  );
};
