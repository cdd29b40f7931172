import { expect, test } from 'vitest';
import { matches } from '../../renderer/app/commands/match.ts';

test.each([
  ['Върнати отчети', 'върн', true],
  ['Отчети на РЗИ-Варна – Регионална здравна инспекция – Варна', 'варна', true],
  ['Отчети на РЗИ-Варна – Регионална здравна инспекция – Варна', 'отчет варна', true],
  ['Отчитане – Преглед', 'преглед', true],
  ['Обмен – Конфликти', 'конфликт обмена', true],
  ['Обмен – Конфликти', 'конфликт отчет', false],
  ['Мярка 3.5.1', 'МЯР 3.5', true],
])('«%s» for «%s»: %s', (label, query, found) => {
  expect(matches(label, query)).toBe(found);
});
