/** What the command line adds to sentences: the words that the window does not know. */
import { asksForTime, CLOCK_QUESTIONS } from '../domain/clock/question.ts';
import type { Failure } from '../domain/kernel/failure.ts';
import { sentence } from '../domain/text/sentences.ts';

const PASSPHRASE = '„--passphrase-file“ или MYARKA_PASSPHRASE';
const CLOCK =
  'часовникът е верен: същата команда с „--clock-ok“; не е: „myarka clock set "ДД.ММ.ГГГГ ЧЧ:ММ"“';
const CLOCK_TIME = '„myarka clock set "ДД.ММ.ГГГГ ЧЧ:ММ"“, после същата команда';
const SURE = 'същата команда с „--sure“';
const REQUEST = '„exchange request“';
const REBUILD = '„db rebuild“';
const CORRECT = '„clock correct“';

const HINTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    CLOCK_QUESTIONS.map((kind) => [`clock.${kind}`, asksForTime(kind) ? CLOCK_TIME : CLOCK]),
  ),
  'clock.typed-early': SURE,
  'clock.typed-late': SURE,
  'check.cells': REBUILD,
  'check.table': REBUILD,
  'check.clock-ahead': CORRECT,
  'check.clock-either': CORRECT,
  'check.clock-behind': CORRECT,
  'check.clock-future': CORRECT,
  'check.misfit': '„exchange conflicts“',
  'council.several': '„--council“',
  'council.seal-blanks': '„--as-is“ оставя протокола такъв, какъвто е',
  'council.seal-stale': '„--as-is“ оставя протокола такъв, какъвто е',
  'council.freeze-other': '„--renew“',
  'person.missing': '„myarka settings --person "Име Фамилия"“',
  'report.only-notes': '„--notes“',
  'db.damaged': '„db restore ФАЙЛ“',
  'db.lost': '„db restore ФАЙЛ“; празна: „init --new“',
  'log.undo-decision': '„exchange conflicts --decided“',
  'dash.form': '„--dash "Заглавие=0"“ или „--dash "Заглавие="“',
  'dash.asked': 'нула: „--dash "Заглавие=0"“; няма данни: „--dash "Заглавие="“',
  'map.form': '„--map "Заглавие=Поле"“',
  'serve.port-taken': '„--port“',
  'sheet.several': '„--sheet "Име"“',
  'file.exists': '„--force“ го заменя',
  'exchange.for-others': SURE,
  'exchange.enrol-asks': SURE,
  'exchange.end-asks': `„--dry-run“; ${SURE}`,
  'exchange.request-asks': SURE,
  'exchange.lost-asks': SURE,
  'exchange.behind-registry': '„exchange lost-registry“',
  'exchange.not-joined': `„exchange found“ или ${REQUEST}`,
  'exchange.clock-ahead': '„clock“, „clock correct“',
  'exchange.revoked-key': '„exchange revoke“ с „--after“',
  'exchange.registry-alarm': '„exchange settle“',
  'unit-act.keys-left': '„exchange retire-unit“',
  'exchange.no-key': REQUEST,
  'exchange.key-missing': REQUEST,
  'exchange.key-ended': REQUEST,
  'exchange.copied': REQUEST,
  'exchange.passphrase-needed': PASSPHRASE,
  'exchange.passphrase-wrong': PASSPHRASE,
};

/** The sentence says that another undo passes over what was refused (domain/text/older-text.ts). */
const OLDER = '„undo --older“';

const hintsOf = ({ code, params }: Failure): readonly string[] =>
  [HINTS[code], params['older'] === 1 ? OLDER : undefined].filter((hint) => hint !== undefined);

/** The sentence of a failure, and behind it what to write on the command line. */
export const typedSentence = (found: Failure): string => {
  const hints = hintsOf(found);
  return hints.length === 0 ? sentence(found) : `${sentence(found)} (${hints.join('; ')})`;
};
