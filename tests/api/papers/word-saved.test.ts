// A template as Word itself saves it is taken, and a paper made of it asks for nothing outside itself.
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleDoc, sampleFacts } from '../../../api/papers/sample.ts';
import { DEFAULT_STYLE } from '../../../api/papers/style.ts';
import { checkTemplate } from '../../../api/papers/template/check.ts';
import { fillTemplate } from '../../../api/papers/template/fill.ts';
import { openTemplate } from '../../../api/papers/template/package.ts';
import { bytesSource } from '../../../api/sheets/in/source.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { sentence } from '../../../domain/text/sentences.ts';
import { elements, xmlTree, zipParts } from '../council/document-parts.ts';
import { DRIVE, NORMAL, savedByWord } from '../../fixtures/word-saved.ts';

const NAME = 'Бланка МЗ.docx';
const STYLE = { ...DEFAULT_STYLE, letterhead: ['Министерство'], address: 'пл. „Света Неделя“ № 5' };

test('the template it was made from, and where its picture came from, are left behind', async () => {
  const file = bytesSource(NAME, savedByWord());
  expect(unwrap(await checkTemplate(file)).toSorted()).toEqual(
    [
      'адрес',
      'бланка',
      'дата',
      'заглавие',
      'звено',
      'изготвил',
      'колонтитул',
      'номер',
      'подзаглавие',
      'тяло',
    ].toSorted(),
  );
  const template = unwrap(await openTemplate(file));
  const bytes = unwrap(await fillTemplate(template, sampleDoc(), sampleFacts, STYLE));
  const out = process.env['MYARKA_LOOK_AT'];
  if (out !== undefined) writeFileSync(`${out}/word-saved.docx`, bytes);
  const parts = zipParts({ base64: Buffer.from(bytes).toString('base64') });
  const all = Object.entries(parts).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  for (const [name, xml] of all) {
    expect([name, xml.includes('External'), xml.includes(NORMAL), xml.includes(DRIVE)]).toEqual([
      name,
      false,
      false,
      false,
    ]);
    expect(xml).not.toMatch(/[{}](?!\w{8}-)\p{L}/u);
    expect(elements(xmlTree(xml)).length).toBeGreaterThan(1);
  }
  expect(parts['word/settings.xml']).not.toMatch(/attachedTemplate|linkStyles/);
  expect(parts['word/settings.xml']).toContain('<w:defaultTabStop');
  expect(parts['word/header2.xml']).toContain('r:embed="rId1"/>');
  const document = parts['word/document.xml'] ?? '';
  expect(document).not.toMatch(/dataBinding|<w:text\/>/);
  expect(document.split(STYLE.address).length - 1).toBe(2);
  for (const text of ['ПРОТОКОЛ № 7', sampleFacts.person, '1 550 000,00'])
    expect(document).toContain(text);
});

test('a picture that is not in the file is refused with what to do in Word', async () => {
  const checked = await checkTemplate(bytesSource(NAME, savedByWord({ linked: true })));
  if (checked.ok) throw new Error('taken');
  expect(checked.error.code).toBe('papers.template-linked');
  expect(sentence(checked.error)).toMatch(/Картина в „Бланка МЗ\.docx“.*Прекъсване на връзката/);
});
