/** The columns of a unit's period as a spreadsheet: what explains, and what is to be filled in. */
import type { Language } from '../../domain/kernel/failure.ts';
import { MODE_TEXTS } from '../../domain/progress/settings.ts';
import { STATE_TEXTS } from '../../domain/progress/state-texts.ts';
import { periodShort } from '../../domain/progress/period.ts';
import { formatValue } from '../../domain/progress/value.ts';
import { reportRowId } from '../../db/progress/reports.ts';
import type { Cell } from '../sheets/sheet.ts';
import type { GridRow } from './grid.ts';

type Text = Readonly<Record<Language, string>>;

export const ENTRY_FIELDS = ['value', 'degree', 'note', 'correctionReason'] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];
export type SheetField = 'id' | EntryField;

interface ProgressColumn {
  readonly key: string;
  readonly header: string;
  readonly width: number;
  readonly code?: true;
  /** What else units call it. */
  readonly also?: readonly string[];
  readonly cell: (row: GridRow) => Cell;
  /** What the column is for, on the sheet of instructions. */
  readonly about: string;
}

const LONGEST_NUMBER = 15;

/** A real number where a spreadsheet can hold it exactly, else text. */
const valueCell = ({ setting, report: { value } }: GridRow): Cell => {
  if (value === null) return null;
  if (setting.kind === 'yes-no') return formatValue('yes-no', value, 'bg');
  return value.replace('.', '').length <= LONGEST_NUMBER ? Number(value) : value.replace('.', ',');
};

const previousText = ({ setting, previous }: GridRow): string => {
  if (previous === null || previous.value === null) return '';
  return `${formatValue(setting.kind, previous.value, 'bg')} (${periodShort(previous.period)})`;
};

export const PROGRESS_COLUMNS: readonly ProgressColumn[] = [
  {
    key: 'id',
    header: 'Код на реда',
    width: 18,
    code: true,
    also: ['Ключ на реда', 'Ключ', 'Row key'],
    cell: ({ report }) => reportRowId(report),
    about: 'По него редът се разпознава при внасяне. Не се променя и не се изтрива.',
  },
  {
    key: 'measure',
    header: 'Мярка',
    width: 9,
    code: true,
    cell: ({ measure }) => measure,
    about: 'Номер на мярката в плана; за справка.',
  },
  {
    key: 'title',
    header: 'Наименование на мярката',
    width: 44,
    cell: ({ title }) => title,
    about: 'За справка.',
  },
  {
    key: 'indicator',
    header: 'Индикатор за изпълнение',
    width: 44,
    cell: ({ text }) => text,
    about: 'За справка.',
  },
  {
    key: 'kind',
    header: 'Как се отчита',
    width: 18,
    cell: ({ setting }) => MODE_TEXTS[setting.kind].name.bg,
    about: 'Вид на индикатора; правилата са по-долу.',
  },
  {
    key: 'unit',
    header: 'Мерна единица',
    width: 16,
    cell: ({ setting }) => setting.unit,
    about: 'За справка.',
  },
  {
    key: 'baseline',
    header: 'Базова стойност',
    width: 10,
    cell: ({ baseline }) => baseline,
    about: 'Стойността при приемане на плана; за справка.',
  },
  {
    key: 'target',
    header: 'Целева стойност',
    width: 10,
    cell: ({ target }) => target,
    about: 'За справка.',
  },
  {
    key: 'previous',
    header: 'Отчетено за предходния период',
    width: 22,
    cell: previousText,
    about: 'За справка.',
  },
  {
    key: 'state',
    header: 'Състояние',
    width: 14,
    cell: ({ report }) => STATE_TEXTS[report.state].bg,
    about: 'Подаден и приет отчет не се променя през таблицата (приет – само с мотив за корекция).',
  },
  {
    key: 'value',
    header: 'Отчетена стойност',
    width: 12,
    also: ['Стойност', 'Отчетено', 'Постигната стойност', 'Reported value'],
    cell: valueCell,
    about: 'Попълва се: число, или „да“/„не“.',
  },
  {
    key: 'degree',
    header: 'Степен на изпълнение, %',
    width: 12,
    also: [
      'Степен',
      'Степен на изпълнение',
      'Процент на изпълнение',
      'Изпълнение, %',
      'Degree of completion, %',
    ],
    cell: ({ report }) => report.degree,
    about: 'Попълва се: цяло число от 0 до 100.',
  },
  {
    key: 'note',
    header: 'Пояснение',
    width: 40,
    also: ['Пояснения', 'Бележка', 'Бележки', 'Забележка', 'Коментар', 'Explanation'],
    cell: ({ report }) => report.note,
    about: 'Попълва се по желание.',
  },
  {
    key: 'correctionReason',
    header: 'Мотив за корекция',
    width: 30,
    also: ['Мотив', 'Причина за корекцията', 'Reason for the correction'],
    cell: () => null,
    about: 'Попълва се само когато се променя приета стойност или намалява стойност с натрупване.',
  },
];

export const columnIndex = (key: string): number =>
  PROGRESS_COLUMNS.findIndex((column) => column.key === key);

export const columnHeader = (key: SheetField): string =>
  PROGRESS_COLUMNS[columnIndex(key)]?.header ?? key;

export const SHEET_NAME = 'Отчет';
export const GUIDE_NAME = 'Указания';
export const GUIDE_HEADERS: Readonly<Record<'what' | 'about', Text>> = {
  what: { bg: 'Колона или правило', en: 'Column or rule' },
  about: { bg: 'Обяснение', en: 'Explanation' },
};
