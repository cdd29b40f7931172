/** A link to the measures that a number is made of, as a view of the register. */
import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { DEFAULT_QUERY, type RegisterFilter } from '../../../../domain/plan/register-query.ts';
import { useText } from '../../../text/language.tsx';
import { moneyWords } from '../../../text/money.ts';
import { rememberView } from '../register/remembered.ts';
import classes from './money.module.css';

interface ToRegisterProps {
  readonly filter: RegisterFilter;
  readonly children: ReactNode;
  /** A number beside a name that already is the same link: not a second stop of the Tab key. */
  readonly label?: string;
}

export const ToRegister = ({ filter, label, children }: ToRegisterProps) => {
  const text = useText(moneyWords);
  const show = (): void =>
    rememberView({
      mode: 'table',
      query: { ...DEFAULT_QUERY, filter, sort: [{ column: 'budget', descending: true }] },
    });
  const number = label === undefined ? {} : { tabIndex: -1, title: text.toRegister(label) };
  return (
    <Anchor
      component={Link}
      href="/plan"
      onClick={show}
      inherit
      underline={label === undefined ? 'always' : 'hover'}
      className={label === undefined ? classes['nameLink'] : classes['numberLink']}
      {...number}
    >
      {children}
    </Anchor>
  );
};
