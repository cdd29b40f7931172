/**
 * A key's fingerprint in words, for whoever would rather say «ябълка» than «47 103»: a word for each
 * byte, two for each group of digits, as in the PGP word list. Any two words differ in two letters at
 * least, so that one misheard letter makes no other word. The order is part of the format.
 */
const WORDS = `
  автобус агне адвокат азбука акация албум алея ананас ангел антена април аптека арфа архив
  асфалт атлас багаж балкон банан барабан басейн батерия бебе билет бисквита блуза бобър бокал
  бонбон брадва бреза брокат буркан буря бухал бюро вагон ваза варел велосипед вестник вечер
  вишна влак вода вожд войник врабче врата вълк вятър гайда галош геврек гимназия глава глина
  горчица гребло грозде гъба гълъб далия дамаджана дантела двор делфин дете диван дим
  динозавър домат дракон дрехи дъб дъга дъжд дюля езеро екран елен елха емблема жаба желязо
  жерав жетва живот жираф жица жълъд забава завеса заек залив звезда звънец зеле зима злато
  змей зрънце игла извор икона истина кайсия камък капитан карта катерица кафе квас кедър ключ
  книга коледа коприва кораб костенурка котва кофа крава крило кула куче къща лампа ластик
  лебед лимон лира лист лодка лопата луна лъв люляк лято магия малина маса мед мелница месец
  метла мечка мида молив море мост мравка музика мъгла невен нива норка нота нощ обувка овца
  огън одеяло олио орел остров пазар палто паяк перо песен петел пиле писмо плод портокал праг
  прозорец пчела път радио рамка река репичка риба робот роза рокля сабя салата свещ село сито
  скала слон смола сняг сокол спанак стол струна сърна табла таван танц театър телефон тиган
  тиква топка трева тролей трън тъпан улица урок утро фар фенер флейта фонтан фурна халка
  хвърчило хладилник хляб хоро храст цвекло цвете цигулка цирк чадър чайка чанта череша четка
  чинар чушка шал шапка шейна шише шкаф шосе щит щраус щука щъркел юзда юмрук юрган ябълка
  ягода яйце ястреб
`
  .trim()
  .split(/\s+/u);

/** «01262 20895 …» → two words for each group. */
export const fingerprintWords = (fingerprint: string): string[] =>
  fingerprint.split(' ').map((group) => {
    const number = Number(group);
    return `${WORDS[number >> 8] ?? ''} ${WORDS[number & 0xff] ?? ''}`;
  });

/** What was typed of one group, as its digits: these themselves, or its two words. Null where it is neither. */
export const readGroup = (typed: string): string | null => {
  const text = typed.trim().toLowerCase();
  if (/^\d{5}$/u.test(text)) return text;
  const [first = -1, second = -1, ...more] = text
    .split(/[\s-]+/u)
    .map((word) => WORDS.indexOf(word));
  if (first < 0 || second < 0 || more.length > 0) return null;
  return String(first * 256 + second).padStart(5, '0');
};

/** A whole fingerprint as it was written down: six groups of digits, or twelve words; one text for each group. */
export const splitFingerprint = (typed: string): string[] => {
  const parts = typed.trim().split(/\s+/u);
  if (parts.every((part) => /^\d/u.test(part))) return parts;
  return parts.flatMap((word, i) => (i % 2 === 0 ? [`${word} ${parts[i + 1] ?? ''}`] : []));
};
