/** The page of the plan's own text. */
import { words } from './language.tsx';

export const planTextWords = words(
  {
    lead: 'Всичко, което стои в приетия документ извън таблиците с мерки, всяко с мястото си в текста. Мерките са в регистъра.',
    stages: 'Етапи на изпълнение',
    stagesLead:
      'Етапите са определени във въведението; там стои и изречението за финансирането (последния абзац).',
    stage: (n: number, from: number, to: number) => `Етап ${n}: ${from}–${to} г.`,
    measuresInRegister: 'Мерките са в регистъра.',
    doubts: 'Съмнения в четенето на документа',
    doubtsLead:
      'Места, които текстовият слой на документа оставя на два прочита. Решава се на страницата на мярката.',
    measure: (code: string) => `Мярка ${code}.`,
    goal: (code: string) => `Стратегическа цел ${code}`,
    subgoal: (code: string) => `Подцел ${code}`,
    inList: 'В списъка (раздел II)',
    stated: 'Необходим финансов ресурс',
    document: 'Документ',
    docx: 'DOCX',
    pdf: 'PDF',
    marked: (n: number) => `с промените спрямо редакция № ${n}`,
    edition: (n: number) => `редакция № ${n}`,
    saved: (name: string) => `Записан е файл ${name}.`,
    loading: 'Текстът се зарежда…',
  },
  {
    lead: 'All that stands in the adopted document outside the tables of measures, each with its place in the text. The measures are in the register.',
    stages: 'Stages',
    stagesLead:
      'The stages are defined in the introduction; the sentence on financing stands there too (last paragraph).',
    stage: (n: number, from: number, to: number) => `Stage ${n}: ${from}–${to}`,
    measuresInRegister: 'The measures are in the register.',
    doubts: 'Doubts in the reading of the document',
    doubtsLead:
      'Places that the text layer of the document leaves open to two readings. They are decided on the page of the measure.',
    measure: (code: string) => `Measure ${code}.`,
    goal: (code: string) => `Strategic goal ${code}`,
    subgoal: (code: string) => `Sub-goal ${code}`,
    inList: 'In the list (section II)',
    stated: 'Financial resource needed',
    document: 'Document',
    docx: 'DOCX',
    pdf: 'PDF',
    marked: (n: number) => `with the changes since edition No ${n}`,
    edition: (n: number) => `edition No ${n}`,
    saved: (name: string) => `The file ${name} was saved.`,
    loading: 'Loading the text…',
  },
);
