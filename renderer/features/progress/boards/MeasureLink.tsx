import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { useBoards } from './boards-context.ts';
import classes from './boards.module.css';

/** The number and title of a measure, leading to its page as of the boards' own day. */
export const MeasureLink = ({
  code,
  short = false,
}: {
  readonly code: string;
  readonly short?: boolean;
}) => {
  const { measures, view } = useBoards();
  const href =
    view.asKnownOn === undefined ? `/measure/${code}` : `/measure/${code}/on/${view.asKnownOn}`;
  const title = measures.get(code)?.title ?? '';
  return (
    <Anchor component={Link} href={href} inherit className={classes['measure']} title={title}>
      <b>{code}</b>
      {!short && <span className={classes['measureTitle']}>{title}</span>}
    </Anchor>
  );
};
