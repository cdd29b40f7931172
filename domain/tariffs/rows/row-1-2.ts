/** Row 1.2: an examination, valued by the ICD-10 code it is reported under; other codes are not paid. */
import type { Line12 } from '../line.ts';
import { amountOf, codesOf, exclude, pay, type Sheet } from '../sheet.ts';

export const row12 = ({ icd10, count }: Line12, sheet: Sheet): void => {
  const latent = codesOf(sheet, '1.2.latent.codes');
  const contact = codesOf(sheet, '1.2.contact.codes');
  if (latent.codes.has(icd10)) pay(sheet, 'examinations', amountOf(sheet, '1.2.latent'), count);
  else if (contact.codes.has(icd10))
    pay(sheet, 'examinations', amountOf(sheet, '1.2.contact'), count);
  else
    exclude(
      sheet,
      'tariff.note.code-not-listed',
      'Приложение № 1, т. 1, ред 1.2',
      { value: icd10, codes: [...latent.codes, ...contact.codes].join(', ') },
      'icd10',
    );
};
