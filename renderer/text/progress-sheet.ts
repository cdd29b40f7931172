/** A unit's period as a spreadsheet: out as a template, back in filled. */
import { byCount, counted } from '../../domain/text/counted.ts';
import { words } from './language.tsx';

export const sheetWords = words(
  {
    template: 'Образец (XLSX)',
    templateHint: 'Таблица за попълване извън приложението',
    import: 'Внасяне от файл…',
    saved: (name: string, rows: number) =>
      `Образецът „${name}“ е готов: ${counted(rows, 'ред', 'реда')}.`,
    title: 'Внасяне на попълнена таблица',
    lead: 'Изберете попълнения образец (.xlsx) или таблица .ods или .csv със същите колони. Първо се показва какво ще се промени; записва се всичко или нищо.',
    choose: 'Избор на файл',
    drop: 'или пуснете файла тук',
    another: 'Друг файл',
    reading: 'Файлът се проверява…',
    wrong: (n: number) => byCount(n, 'Една грешка във файла', `${n} грешки във файла`),
    wrongText: 'Нищо не е записано. Поправете клетките във файла и го изберете отново.',
    cell: 'Клетка',
    column: 'Колона',
    what: 'Какво не е наред',
    changes: (n: number) => byCount(n, 'Ще се промени 1 клетка', `Ще се променят ${n} клетки`),
    none: 'Във файла няма нищо ново',
    otherPeriod: 'Файлът е за друг период',
    otherPeriodText: (file: string, open: string) =>
      `Редовете му са за: ${file}. Отворен е отчетът за ${open}. Стойностите се записват в периода на файла; ако не се иска, изберете друг файл.`,
    mixedPeriods: 'Файлът е за няколко периода',
    ofPeriod: (period: string, rows: number, which: string) =>
      `${period} – ${counted(rows, 'ред', 'реда')} (${which})`,
    noneText: (rows: number) =>
      `${byCount(rows, 'Прочетен е 1 ред; в него', `Прочетени са ${rows} реда; в тях`)} няма какво да се запише.`,
    measure: 'Мярка',
    field: 'Поле',
    from: 'Сега',
    to: 'Във файла',
    emptied: 'изтрива се',
    newer: (n: number) => byCount(n, 'По-нова тук: 1 клетка', `По-нови тук: ${n} клетки`),
    newerText:
      'След изнасянето на файла те са променени и тук. Остават както са тук, освен ако отметнете да се презапишат.',
    overwrite: 'Презапиши',
    overwriteOf: (cell: string) => `Презапиши с клетка ${cell} от файла`,
    overwriteAll: 'Презапиши всички',
    keepAll: 'Остави всички както са тук',
    exported: 'При изнасянето',
    noBase:
      'Файлът не казва с кои стойности е изнесен: всяка разлика е промяна, и там, където във файла е старата стойност. Прегледайте колоните „Сега“ и „Във файла“.',
    asked: (n: number) => byCount(n, 'Една необичайна стойност', `Необичайни стойности: ${n}`),
    askedText:
      'Те се записват както са; въпросът стои в реда, докато отговорите, и го вижда и който преглежда.',
    apply: 'Запазване на всички промени',
    applyWith: (n: number) => `Запазване, ${n} презаписани`,
    applied: (n: number) =>
      byCount(n, 'Записана е 1 клетка от файла.', `Записани са ${n} клетки от файла.`),
    fields: {
      id: 'Код на реда',
      value: 'Отчетена стойност',
      degree: 'Степен на изпълнение, %',
      note: 'Пояснение',
      correctionReason: 'Мотив за корекция',
    },
  },
  {
    template: 'Template (XLSX)',
    templateHint: 'A table to be filled in outside the application',
    import: 'From a file…',
    saved: (name: string, rows: number) =>
      `The template “${name}” is ready: ${counted(rows, 'row', 'rows')}.`,
    title: 'Take in a filled-in table',
    lead: 'Choose the filled-in template (.xlsx), or an .ods or .csv table with the same columns. First you see what would change; all of it is saved, or nothing.',
    choose: 'Choose a file',
    drop: 'or drop the file here',
    another: 'Another file',
    reading: 'Checking the file…',
    wrong: (n: number) => byCount(n, 'One error in the file', `${n} errors in the file`),
    wrongText: 'Nothing was saved. Correct the cells in the file and choose it again.',
    cell: 'Cell',
    column: 'Column',
    what: 'What is wrong',
    changes: (n: number) => counted(n, 'cell will change', 'cells will change'),
    none: 'Nothing new in the file',
    otherPeriod: 'The file is of another period',
    otherPeriodText: (file, open) =>
      `Its rows are of: ${file}. The report of ${open} is open. The values go to the period of the file; if that is not wanted, choose another file.`,
    mixedPeriods: 'The file is of several periods',
    ofPeriod: (period, rows, which) => `${period} – ${counted(rows, 'row', 'rows')} (${which})`,
    noneText: (rows: number) =>
      `${counted(rows, 'row was read; there is nothing in it', 'rows were read; there is nothing in them')} to save.`,
    measure: 'Measure',
    field: 'Field',
    from: 'Now',
    to: 'In the file',
    emptied: 'is emptied',
    newer: (n: number) => byCount(n, 'Newer here: 1 cell', `Newer here: ${n} cells`),
    newerText:
      'They were changed here, too, after the file was exported. They stay as they are here, unless you tick them to be overwritten.',
    overwrite: 'Overwrite',
    overwriteOf: (cell: string) => `Overwrite with cell ${cell} of the file`,
    overwriteAll: 'Overwrite all',
    keepAll: 'Leave all as they are here',
    exported: 'When exported',
    noBase:
      'The file does not say which values it was exported with: every difference is a change, also where the file holds the old value. Look through the columns “Now” and “In the file”.',
    asked: (n: number) => byCount(n, 'One unlikely value', `Unlikely values: ${n}`),
    askedText:
      'They are saved as they stand; the question stays at the row until you answer it, and the reviewer sees it as well.',
    apply: 'Save all changes',
    applyWith: (n: number) => `Save, ${n} overwritten`,
    applied: (n: number) =>
      counted(n, 'cell of the file was saved.', 'cells of the file were saved.'),
    fields: {
      id: 'Row key',
      value: 'Reported value',
      degree: 'Degree of completion, %',
      note: 'Explanation',
      correctionReason: 'Reason for the correction',
    },
  },
);
