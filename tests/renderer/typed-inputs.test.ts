/**
 * Every field of the window into which a person types, and what becomes of a text that is not saved
 * (docs/decisions/019): the file keeps it, another keeps it for it, or it is not kept, with the reason.
 * A new field has to say which.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const RENDERER = join(import.meta.dirname, '../../renderer');

const FIELD =
  /<(?:TextInput|Textarea|ReadField|DateField|PasswordInput|Autocomplete|NumberInput|TagsInput|JsonInput|textarea)\b/;
const KEEPS = /\buse(?:Unsaved|SelfSaving)(?:<[^(]*>)?\(/;

/** Drawn here, kept by the one that uses it, or by each that does. */
const KEPT_BY: Readonly<Record<string, string | readonly string[]>> = {
  'features/council/SavedField.tsx': 'features/council/SavedField.tsx',
  'features/council/sitting/MemberForm.tsx': [
    'features/council/sitting/Opinions.tsx',
    'features/council/sitting/Recusals.tsx',
  ],
  'features/exchange/conflicts/ConflictDetail.tsx': 'features/exchange/conflicts/ConflictsTab.tsx',
  'features/plan/amendments/FormFields.tsx': 'features/plan/amendments/AddItemForm.tsx',
  'features/plan/amendments/ValueField.tsx': 'features/plan/amendments/AddItemForm.tsx',
  'features/progress/entry/CellEditor.tsx': 'features/progress/entry/use-cells.ts',
  'features/tariffs/calculator/LineForm.tsx': 'features/tariffs/calculator/use-calculator.ts',
  'features/settings/papers/AccentField.tsx': 'features/settings/papers/LookForm.tsx',
  'features/settings/PersonQuestion.tsx': 'features/settings/use-typed-who.ts',
  'features/settings/WhoForm.tsx': 'features/settings/use-typed-who.ts',
  'ui/SavedNumber.tsx': 'ui/SavedNumber.tsx',
};

const SEARCH = 'finds or filters; nothing is written with it';
const SECRET = 'a passphrase is never kept';
const SHOWN = 'chooses what is shown, and changes nothing';

const NOT_KEPT: Readonly<Record<string, string>> = {
  'app/Commands.tsx': SEARCH,
  'features/guide/GuidePage.tsx': SEARCH,
  'features/plan/home/QuickSearch.tsx': SEARCH,
  'features/plan/register/FilterPanel.tsx': SEARCH,
  'features/plan/register/SearchField.tsx': SEARCH,
  'features/plan/timeline/Filters.tsx': SEARCH,
  'features/progress/settings/AssignmentsCard.tsx': SEARCH,
  'features/exchange/send/DeviceKey.tsx': SECRET,
  'features/exchange/receive/Founding.tsx': 'heard on the telephone, and typed at once',
  'features/exchange/start/OfficialStep.tsx':
    'goes with a passphrase, into a key that is made at once',
  'features/exchange/start/PassphrasePair.tsx': SECRET,
  'features/exchange/trust/RootAccess.tsx': SECRET,
  'features/plan/measure/AsKnown.tsx': SHOWN,
  'features/copies/SecondPlace.tsx': 'a folder of this machine, and no data',
  'features/progress/boards/ViewControl.tsx': SHOWN,
  'features/progress/boards/YearReport.tsx': SHOWN,
  'features/tariffs/values/ValuesTab.tsx': SHOWN,
  'features/support/SupportDialog.tsx': 'shows what the file will hold; nobody types into it',
  'table/DataTable.tsx': SEARCH,
  'features/clock/TrueTime.tsx': 'the true time of this moment would be wrong later',
  'features/exchange/trust/EndKeyDialog.tsx':
    'one number, offered ready, beside the root passphrases',
  'features/exchange/trust/MinAppDialog.tsx':
    'a version, offered ready, beside the root passphrases',
  'ui/ReadField.tsx': 'the field itself; whoever uses it keeps its text',
};

/** A state that can hold a text: of a file that keeps its fields, each has to say what it is. */
const STATE = /\buseState(?:<([^()]*)>)?\(([^\n]*)\);/g;
const HOLDS_NO_TEXT = /^(?:true|false|null|\d|\(\) =>|\[|\{|new )/;

const STATES: Readonly<Record<string, readonly string[]>> = {
  'features/council/Decisions.tsx': ['null', "''"], // filters of the list
  'features/council/YearTab.tsx': ['useYearFirst(council)', 'String(year)'], // which year is shown
  'features/council/sitting/ProtocolTab.tsx': ['useTypedPart(view)'], // which part is open
  'features/exchange/start/JoinFlow.tsx': ['here'], // a unit chosen from a list
  'features/settings/WhoForm.tsx': ['null'], // likewise
  'features/progress/entry/CellEditor.tsx': ['initial'], // what is drawn; use-cells keeps it
  'features/progress/settings/UnitActDialog.tsx': ['null'], // the unit whose keys are the next step
};

const files = (folder: string): string[] =>
  readdirSync(join(RENDERER, folder), { withFileTypes: true }).flatMap((one) => {
    const path = folder === '' ? one.name : `${folder}/${one.name}`;
    if (one.isDirectory()) return files(path);
    return /\.tsx?$/.test(one.name) ? [path] : [];
  });
const textOf = (file: string): string => readFileSync(join(RENDERER, file), 'utf8');

const withField = files('').filter((file) => FIELD.test(textOf(file)));

test('every field that is typed in keeps its text, or says why not', () => {
  const keepsItself = (file: string): boolean => KEEPS.test(textOf(file));
  const unknown = withField.filter(
    (file) => !(file in KEPT_BY) && !(file in NOT_KEPT) && !keepsItself(file),
  );
  expect(unknown).toEqual([]);
  expect(
    Object.values(KEPT_BY)
      .flat()
      .filter((file) => !/\buse(?:Unsaved|SelfSaving|UnsavedStore)\b/.test(textOf(file))),
  ).toEqual([]);
});

test('the lists name no field that is gone, and none that is kept by itself', () => {
  const listed = [...Object.keys(KEPT_BY), ...Object.keys(NOT_KEPT)];
  expect(listed.filter((file) => !withField.includes(file))).toEqual([]);
  expect(Object.keys(NOT_KEPT).filter((file) => KEEPS.test(textOf(file)))).toEqual([]);
});

test('a file that keeps its fields has no further text in a state of its own', () => {
  const states = (file: string): string[] =>
    [...textOf(file).matchAll(STATE)]
      .filter(([, type, first = '']) =>
        type === undefined ? !HOLDS_NO_TEXT.test(first) : /\bstring\b/.test(type),
      )
      .map(([, , first = '']) => first);
  const found = withField
    .filter((file) => !(file in NOT_KEPT))
    .map((file) => [file, states(file)] as const)
    .filter(([, held]) => held.length > 0);
  expect(Object.fromEntries(found)).toEqual(STATES);
});

test('no form with a passphrase keeps it', () => {
  const secret = files('').filter((file) => /PasswordInput|assphrase/.test(textOf(file)));
  const keeping = secret.filter((file) => KEEPS.test(textOf(file)));
  expect(keeping).toEqual(['features/exchange/start/JoinFlow.tsx']);
  expect(textOf('features/exchange/start/JoinFlow.tsx')).toMatch(
    /useUnsaved<string \| null>\(\{\s*place: 'exchange\/join',\s*label: text\.label,/,
  );
});

/** Mantine's own would take half a letter or a control, and be refused by the core without a word at the field. */
test('free text is typed in the fields that say what it lacks', () => {
  const own = files('').filter((file) =>
    /import \{[^}]*\b(?:TextInput|Textarea)\b[^}]*\} from '@mantine\/core'/.test(
      textOf(file).replaceAll(/\btype Text(?:Input|area)Props\b/g, ''),
    ),
  );
  expect(own).toEqual(['ui/TextFields.tsx']);
});
