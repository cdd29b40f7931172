/**
 * One thing under several names: a reader of the plan, and whoever searches it, takes them for different
 * things. Which words name one thing is no pattern of the text: the groups are a list.
 */
import type { Plan } from '../plan.ts';
import { finding, type Finding } from './finding.ts';
import { bare, measuresOf, textCells, type TextCell } from './text-cells.ts';

export type TermRule = 'term-varies';

interface Form {
  readonly name: string;
  readonly form: RegExp;
}

const GROUPS: readonly (readonly Form[])[] = [
  [
    { name: 'електронно здравно досие', form: /електронн\p{L}*\s+(?:им\s+)?здравн\p{L}*\s+доси/iu },
    { name: 'електронно медицинско досие', form: /електронн\p{L}*\s+медицинск\p{L}*\s+доси/iu },
    { name: 'електронен здравен запис', form: /електрон\p{L}*\s+здрав\p{L}*\s+запис/iu },
  ],
  [
    { name: 'повторно използване на данни', form: /повторно\s+използване\s+на\s[^.;]*?данн/iu },
    { name: 'вторично използване на данни', form: /вторично\s+използване\s+на\s[^.;]*?данн/iu },
  ],
  [
    { name: 'електронно здравеопазване', form: /електронно(?:то)?\s+здравеопазване/iu },
    { name: 'цифрово здравеопазване', form: /цифрово(?:то)?\s+здравеопазване/iu },
    { name: 'е-здравеопазване', form: /(?<![\p{L}„])е-здравеопазване(?![\p{L}“])/iu },
  ],
  [
    { name: 'цифров', form: /(?<!\p{L})цифр(?:ов\p{L}*|овизац\p{L}*)(?!\p{L})/iu },
    { name: 'дигитален', form: /(?<!\p{L})дигитал\p{L}*/iu },
  ],
  [
    { name: 'големи информационни масиви', form: /големи(?:те)?\s+информационни\s+масиви/iu },
    { name: 'големи масиви от данни', form: /големи(?:те)?\s+масиви\s+от\s+данни/iu },
  ],
  [
    { name: 'дистанционни консултации', form: /дистанционн\p{L}*\s+консултаци/iu },
    { name: 'телеконсултации', form: /телеконсултаци/iu },
  ],
];

interface Used extends Form {
  readonly cells: readonly TextCell[];
}

/** The usual name with its first place, the others with all of theirs. */
const varying = (cells: readonly TextCell[], forms: readonly Form[]): Finding<TermRule>[] => {
  const used = forms
    .map(({ name, form }): Used => ({
      name,
      form,
      cells: cells.filter(({ value }) => form.test(value)),
    }))
    .filter((one) => one.cells.length > 0)
    .toSorted((a, b) => b.cells.length - a.cells.length);
  const [usual, ...others] = used;
  if (usual === undefined || others.length === 0) return [];
  const clashing = [
    ...new Set([...usual.cells.slice(0, 1), ...others.flatMap((one) => one.cells)]),
  ];
  return [
    finding({
      rule: 'term-varies',
      severity: 'info',
      measures: measuresOf(clashing),
      params: {
        usual: usual.name,
        count: usual.cells.length,
        others: others.map(({ name, cells: own }) => `„${name}“ (${own.length})`).join(', '),
      },
      cells: clashing.map(bare),
      about: usual.name,
    }),
  ];
};

export const termFindings = (plan: Plan): Finding<TermRule>[] => {
  const cells = textCells(plan);
  return GROUPS.flatMap((forms) => varying(cells, forms));
};
