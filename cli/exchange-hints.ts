/** What the command line adds to sentences: the words that the window does not know. */
import { asksForTime, CLOCK_QUESTIONS } from '../domain/clock/question.ts';
import type { Failure } from '../domain/kernel/failure.ts';

const PASSPHRASE = '„--passphrase-file“ или MYARKA_PASSPHRASE';
const CLOCK =
  'часовникът е верен: същата команда с „--clock-ok“; не е: „myarka clock set "ДД.ММ.ГГГГ ЧЧ:ММ"“';
const CLOCK_TIME = '„myarka clock set "ДД.ММ.ГГГГ ЧЧ:ММ"“, после същата команда';
const SURE = 'същата команда с „--sure“';
const REQUEST = '„exchange request“';

const HINTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    CLOCK_QUESTIONS.map((kind) => [`clock.${kind}`, asksForTime(kind) ? CLOCK_TIME : CLOCK]),
  ),
  'clock.typed-early': SURE,
  'clock.typed-late': SURE,
  'council.several': '„--council“',
  'council.freeze-other': '„--renew“',
  'person.missing': '„myarka settings --person "Име Фамилия"“',
  'report.only-notes': '„--notes“',
  'file.exists': '„--force“ го заменя',
  'exchange.not-joined': `„exchange found“ или ${REQUEST}`,
  'exchange.clock-ahead': '„clock“, „clock correct“',
  'exchange.no-key': REQUEST,
  'exchange.key-missing': REQUEST,
  'exchange.key-ended': REQUEST,
  'exchange.copied': REQUEST,
  'exchange.passphrase-needed': PASSPHRASE,
  'exchange.passphrase-wrong': PASSPHRASE,
};

/** The sentence says that another undo passes over what was refused (domain/text/older-text.ts). */
const older = ({ params }: Failure): string | undefined =>
  params['older'] === 1 ? '„undo --older“' : undefined;

export const hintOf = (refused: Failure): string => {
  const hint = HINTS[refused.code] ?? older(refused);
  return hint === undefined ? '' : ` (${hint})`;
};
