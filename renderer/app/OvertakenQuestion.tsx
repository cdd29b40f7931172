/** Where a write was overtaken (core/overtaken), one question after another stands over whatever page. */
import { lazy, Suspense, useEffect, useState } from 'react';
import type { OvertakenAnswer } from '../../api/overtaken.ts';
import { askWith, type Chosen } from '../core/overtaken.ts';

const OvertakenDialog = lazy(() =>
  import('./OvertakenDialog.tsx').then((m) => ({ default: m.OvertakenDialog })),
);

interface Question {
  readonly overtaken: OvertakenAnswer;
  readonly answer: (chosen: Chosen) => void;
}

export const OvertakenQuestion = () => {
  const [questions, setQuestions] = useState<readonly Question[]>([]);
  useEffect(
    () =>
      askWith(
        (overtaken) =>
          new Promise((resolve) => {
            const question = {
              overtaken,
              answer: (chosen: Chosen): void => {
                setQuestions((open) => open.filter((one) => one !== question));
                resolve(chosen);
              },
            };
            setQuestions((open) => [...open, question]);
          }),
      ),
    [],
  );
  const [first] = questions;
  return first === undefined ? null : (
    <Suspense fallback={null}>
      <OvertakenDialog
        key={first.overtaken.at}
        cells={first.overtaken.cells}
        onAnswer={first.answer}
      />
    </Suspense>
  );
};
