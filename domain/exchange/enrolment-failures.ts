/** Why a key is not enrolled, and why a registry of our own was not issued. */
import type { FailureParams, Sentences } from '../kernel/failure.ts';
import { registryBg, registryEn } from './failure-details.ts';

const nearBg = ({ near }: FailureParams): string => (near === '' ? '' : ` Най-близък е „${near}“.`);
const nearEn = ({ near }: FailureParams): string =>
  near === '' ? '' : ` “${near}” is the nearest.`;

export const enrolmentSentences: Sentences = {
  'exchange.enrol-unit': {
    bg: (p) =>
      `В плана няма звено с код „${p['text']}“.${nearBg(p)} Ключът не е вписан: звеното трябва да направи нова заявка със своя код.`,
    en: (p) =>
      `The plan has no unit with the code “${p['text']}”.${nearEn(p)} The key was not enrolled: the unit has to make a new request with its code.`,
  },
  'exchange.enrol-label': {
    bg: (p) =>
      `Името на работното място в заявката („${p['text']}“) е празно или съдържа невидими знаци. Ключът не е вписан: поискайте нова заявка.`,
    en: (p) =>
      `The name of the workplace in the request (“${p['text']}”) is empty or holds letters that cannot be seen. The key was not enrolled: ask for a new request.`,
  },
  'exchange.enrol-owner': {
    bg: (p) =>
      `Ролята „plan.owner“ е само за Министерството на здравеопазването (МЗ), а заявката е на ${p['unit']}. Ключът не е вписан: изберете друга роля.`,
    en: (p) =>
      `The role “plan.owner” is the Ministry of Health’s (МЗ) alone, and the request is ${p['unit']}’s. The key was not enrolled: choose another role.`,
  },
  'exchange.enrol-asks': {
    bg: (p) =>
      `Ролите на министерство (${p['roles']}) се искат за ${p['unit']}, което не е министерство: то ще преглежда отчетите на всички или ще води съвета. Ключът не е вписан; ако е нарочно, потвърдете.`,
    en: (p) =>
      `Roles of a ministry (${p['roles']}) are asked for ${p['unit']}, which is no ministry: it would review what all report, or keep the council. The key was not enrolled; if it is meant, confirm it.`,
  },
  'exchange.enrol-limit': {
    bg: (p) =>
      `Само ролята „unit.reporter“ се ограничава до мерки, а избрано е: ${p['roles']}. Ключът не е вписан: махнете мерките или добавете ролята.`,
    en: (p) =>
      `Only the role “unit.reporter” is limited to measures, and these were chosen: ${p['roles']}. The key was not enrolled: leave out the measures, or add the role.`,
  },
  'exchange.enrol-measure': {
    bg: (p) =>
      `В плана няма мярка с код „${p['text']}“.${nearBg(p)} Ключът не е вписан. За право по всички мерки на звеното не посочвайте мерки.`,
    en: (p) =>
      `The plan has no measure with the code “${p['text']}”.${nearEn(p)} The key was not enrolled. For all measures of the unit name none.`,
  },
  'exchange.enrol-same': {
    bg: (p) =>
      `Ключът на ${p['unit']} вече е вписан с тези права (регистър № ${p['version']}). Нищо не е променено: изпратете на звеното пакет с регистъра.`,
    en: (p) =>
      `The key of ${p['unit']} is enrolled with these rights already (registry no. ${p['version']}). Nothing was changed: send the unit a package with the registry.`,
  },
  'exchange.registry-alarm': {
    bg: (p) =>
      `Получен е регистър № ${p['version']} със съдържание, различно от тукашното (файл „${p['file']}“). Докато не се реши кой е верният, пакети не се приемат и други регистри не се издават; написаното тук е цяло. Обадете се на министерството: ако тукашният е верният, там с главните ключове се подписва решение („Обмен“, „Доверие“), което тръгва със следващия пакет и сваля тревогата навсякъде.`,
    en: (p) =>
      `A registry no. ${p['version']} came with a content other than the one here (file “${p['file']}”). Until it is decided which is true, no package is taken in and no other registry is issued; what was written here is whole. Call the ministry: if the one here is true, a decision is signed there with the root keys (“Exchange”, “Trust”), which goes with the next package and ends the alarm everywhere.`,
  },
  'exchange.no-alarm': {
    bg: () => 'Няма два регистъра с един номер: няма какво да се решава.',
    en: () => 'There are no two registries with one number: there is nothing to decide.',
  },
  'exchange.registry-refused': {
    bg: (p) =>
      `Новият регистър не може да се издаде: ${registryBg(p['problem'])}. Регистърът не е променен.`,
    en: (p) =>
      `The new registry cannot be issued: ${registryEn(p['problem'])}. The registry was not changed.`,
  },
};
