/** Why a unit may not do something: whose it is, as whom one works here, and where to turn. */
import type { FailureParams, Sentence, Sentences } from '../kernel/failure.ts';

const endBg = ({ unit, assumed }: FailureParams): string =>
  assumed === 'yes'
    ? `Тук се работи като ${unit}; ако това не е вашето звено, сменете го в „Настройки“.`
    : `Тук се работи като ${unit}; ако трябва да имате това право, поискайте го от министерството.`;

const endEn = ({ unit, assumed }: FailureParams): string =>
  assumed === 'yes'
    ? `You work here as ${unit}; if that is not your unit, change it under “Settings”.`
    : `You work here as ${unit}; if you should have this right, ask the ministry for it.`;

const told = (bg: string, en: string): Sentence => ({
  bg: (p) => `${bg} ${endBg(p)}`,
  en: (p) => `${en} ${endEn(p)}`,
});

export const rightsSentences: Sentences = {
  'rights.plan': told(
    'Планът, редакциите му, решенията по връзки и констатации и правилата за отчитане се променят само от Министерството на здравеопазването (МЗ).',
    'The plan, its editions, decisions on links and findings and the rules of reporting are changed only by the Ministry of Health (МЗ).',
  ),
  'rights.tariff': told(
    'Стойностите на тарифата се въвеждат само от Министерството на здравеопазването (МЗ).',
    'Values of the tariff are entered only by the Ministry of Health (МЗ).',
  ),
  'rights.assignment': told(
    'Кое звено по коя мярка отчита се определя само от Министерството на здравеопазването (МЗ).',
    'Which unit reports on which measure is decided only by the Ministry of Health (МЗ).',
  ),
  'rights.progress': told(
    'Отчети, доказателства и междинни етапи се пишат от звената, които отчитат.',
    'Reports, evidence and milestones are written by the units that report.',
  ),
  'rights.money': told(
    'Разходите се записват от звената, които отчитат.',
    'Spending is recorded by the units that report.',
  ),
  'rights.review': told(
    'Отчетите се приемат и връщат само от Министерството на здравеопазването (МЗ).',
    'Reports are accepted and returned only by the Ministry of Health (МЗ).',
  ),
  'rights.note': told(
    'Бележки към мерките пишат звената, които участват в плана.',
    'Notes on measures are written by the units that take part in the plan.',
  ),
  'rights.valuations': told(
    'Остойностявания пазят звената, които отчитат.',
    'Valuations are kept by the units that report.',
  ),
  'rights.council': told(
    'Съставът, заседанията, решенията и протоколите на съветите се водят от секретаря на съвета: от Министерството на здравеопазването (МЗ) или от звено, на което то е дало това.',
    'Members, sittings, decisions and protocols of councils are kept by the council’s secretary: the Ministry of Health (МЗ), or a unit that it gave this to.',
  ),
  'rights.council.read': told(
    'Записите на съветите се изпращат само на звена, на които министерството е дало да ги четат.',
    'The records of councils are sent only to units that the ministry lets read them.',
  ),
  'rights.registry': told(
    'Обменът се основава и работните места се вписват и отнемат само от Министерството на здравеопазването (МЗ).',
    'A deployment is founded, and workplaces are enrolled and ended, only by the Ministry of Health (МЗ).',
  ),
  'rights.foreign': {
    bg: (p) => `Това е на ${p['owner']} и само там се променя. ${endBg(p)}`,
    en: (p) => `This belongs to ${p['owner']} and is changed only there. ${endEn(p)}`,
  },
  'rights.measure': {
    bg: (p) =>
      `Мярка ${p['measure']} не е сред мерките, по които ${p['unit']} има право да пише. ${endBg(p)}`,
    en: (p) =>
      `Measure ${p['measure']} is not among those that ${p['unit']} may write about. ${endEn(p)}`,
  },
  'unit.by-key': {
    bg: (p) =>
      `Ключът на това работно място е на ${p['unit']} и пише само за него. За друго звено направете нова заявка за вписване в „Обмен“.`,
    en: (p) =>
      `The key of this workplace is ${p['unit']}’s and writes for it only. For another unit make a new request for enrolment under “Exchange”.`,
  },
  'rights.form': {
    bg: (p) => `Такъв запис (${p['table']}) никое звено не може да напише. Нищо не е записано.`,
    en: (p) => `No unit can write such a record (${p['table']}). Nothing was written.`,
  },
};
