/** Sentences of what a title or a result promises and no indicator reports. */
import type { CoverageRule } from './coverage.ts';
import type { QualifierRule } from './qualifiers.ts';
import type { RuleTexts } from './rule-texts.ts';

export const coverageTexts: RuleTexts<CoverageRule | QualifierRule> = {
  'action-unmeasured': {
    title: { bg: 'Действие без индикатор', en: 'An action without an indicator' },
    bg: (p) =>
      `Заглавието обещава „${p['action']}“, а индикаторът „${p['indicator']}“ отчита само по-ранна стъпка. Добавете индикатор за нея или я махнете от заглавието.`,
    en: (p) =>
      `The title promises „${p['action']}“, but the indicator “${p['indicator']}” reports an earlier step only. Add an indicator for it, or take it out of the title.`,
  },
  'part-unmeasured': {
    title: { bg: 'Част, която никой индикатор не отчита', en: 'A part that no indicator reports' },
    bg: (p) =>
      `В „${p['text']}“ стои и „${p['part']}“, а индикаторът „${p['indicator']}“ го изпуска. Допълнете индикатора или поправете текста.`,
    en: (p) =>
      `“${p['text']}” also names „${p['part']}“, which the indicator “${p['indicator']}” leaves out. Extend the indicator, or correct the text.`,
  },
  'purpose-unmeasured': {
    title: { bg: 'Индикатор без предназначението', en: 'An indicator without the purpose' },
    bg: (p) =>
      `Индикаторът „${p['indicator']}“ изпуска за какво е това: „${p['purpose']}“. Така го изпълнява и друго. Допълнете го.`,
    en: (p) =>
      `The indicator “${p['indicator']}” leaves out what it is for: „${p['purpose']}“. Something else would meet it too. Add it.`,
  },
  'body-unnamed': {
    title: { bg: 'Институция само в заглавието', en: 'A body named in the title only' },
    bg: (p) =>
      `Заглавието назовава ${p['body']}, а сред отговорните, партньорите и в индикатора го няма. Добавете го или поправете заглавието.`,
    en: (p) =>
      `The title names ${p['body']}, which is neither responsible nor a partner, nor in the indicator. Add it, or correct the title.`,
  },
  'title-no-action': {
    title: { bg: 'Заглавие без действие', en: 'A title without an action' },
    bg: (p) =>
      `Заглавието започва с „${p['opening']}“ и не казва какво ще се направи. Започнете го с действие, например „Въвеждане на …“.`,
    en: (p) =>
      `The title begins with „${p['opening']}“ and does not say what will be done. Begin it with an action, such as „Въвеждане на …“.`,
  },
  'title-no-object': {
    title: { bg: 'Заглавие, което не казва кое', en: 'A title that does not say what' },
    bg: (p) =>
      `Заглавието започва с „${p['action']} с …“ и не казва на кое. Назовете го: „${p['action']} на … с …“.`,
    en: (p) =>
      `The title begins with „${p['action']} с …“ and does not say of what. Name it: „${p['action']} на … с …“.`,
  },
  'indicator-narrows': {
    title: {
      bg: 'Индикаторът стеснява заглавието',
      en: 'The indicator is narrower than the title',
    },
    bg: (p) =>
      `Индикаторът „${p['indicator']}“ е само за „${p['part']}“, а заглавието не поставя такова условие. Махнете го от индикатора или го впишете и в заглавието.`,
    en: (p) =>
      `The indicator “${p['indicator']}” is only of „${p['part']}“, a condition that the title does not set. Take it out of the indicator, or put it into the title, too.`,
  },
  'qualifier-unmeasured': {
    title: {
      bg: 'Индикатор без уточнението от заглавието',
      en: 'An indicator without the title’s qualifier',
    },
    bg: (p) =>
      `Индикаторът „${p['indicator']}“ повтаря заглавието, но изпуска „${p['part']}“: отчита се и изпълнение без него. Допълнете индикатора или махнете уточнението.`,
    en: (p) =>
      `The indicator “${p['indicator']}” repeats the title but leaves out „${p['part']}“: a result without it would count, too. Extend the indicator, or take the qualifier out.`,
  },
  'indicator-adds': {
    title: {
      bg: 'Индикаторът отчита повече от заглавието',
      en: 'The indicator reports more than the title',
    },
    bg: (p) =>
      `Индикаторът „${p['indicator']}“ включва и „${p['part']}“, а заглавието не го назовава. Допълнете заглавието или махнете добавеното.`,
    en: (p) =>
      `The indicator “${p['indicator']}” also names „${p['part']}“, which the title does not. Extend the title, or take it out.`,
  },
};
