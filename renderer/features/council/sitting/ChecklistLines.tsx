/** Lines of the checklist (domain/council/checklist.ts): what contradicts itself, or what is unusual. */
import { Alert } from '@mantine/core';
import type { Failure } from '../../../../domain/kernel/failure.ts';
import { useSentence } from '../../../text/language.tsx';
import classes from '../council.module.css';

interface LinesProps {
  readonly title: string;
  readonly failures: readonly Failure[];
  readonly wrong?: boolean;
}

export const ChecklistLines = ({ title, failures, wrong = false }: LinesProps) => {
  const say = useSentence();
  if (failures.length === 0) return null;
  return (
    <Alert
      role={wrong ? 'alert' : 'note'}
      variant="light"
      color={wrong ? 'red' : 'gray'}
      title={title}
    >
      <ul className={classes['papers']}>
        {failures.map((one) => (
          <li key={say(one)} style={{ display: 'block' }}>
            {say(one)}
          </li>
        ))}
      </ul>
    </Alert>
  );
};
