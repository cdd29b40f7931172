// A ministry's Word template: looked over when it is added, filled from end to end, refused in one sentence.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkTemplate } from '../../../api/papers/template/check.ts';
import { fillTemplate } from '../../../api/papers/template/fill.ts';
import { openTemplate } from '../../../api/papers/template/package.ts';
import { sampleDoc, sampleFacts } from '../../../api/papers/sample.ts';
import { DEFAULT_STYLE } from '../../../api/papers/style.ts';
import { bytesSource } from '../../../api/sheets/in/source.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { PLACE_NAMES } from '../../../domain/papers/places.ts';
import { sentence } from '../../../domain/text/sentences.ts';
import { bytesOf, zipParts } from '../council/document-parts.ts';
import { openOffice, upload, type Office } from '../council/fixture.ts';
import { refusalOf } from '../core-fixture.ts';
import { cutLine, line, PAGE, wordFile, type WordFile } from '../../fixtures/word-template.ts';

const NAME = 'бланка.docx';
const check = (file: Uint8Array) => checkTemplate(bytesSource(NAME, file));
const base64 = (bytes: Uint8Array) => ({ base64: Buffer.from(bytes).toString('base64') });

const STYLE = {
  ...DEFAULT_STYLE,
  letterhead: ['Република България', 'Столична регионална здравна инспекция'],
  address: 'София, ул. „Враня“ № 20',
  contacts: 'srzi@example.bg',
  footer: 'Създаден електронно',
};

const filled = async (file: WordFile = {}, doc = sampleDoc()) => {
  const template = unwrap(await openTemplate(bytesSource(NAME, wordFile(file))));
  return unwrap(await fillTemplate(template, doc, sampleFacts, STYLE));
};

describe('a template', () => {
  test('is told its places, whatever Word cut them into, in text, header and footer', async () => {
    expect(unwrap(await check(wordFile())).toSorted()).toEqual(PLACE_NAMES.toSorted());
  });

  test('has each of its places filled, and none is left', async () => {
    const parts = zipParts(base64(await filled()));
    const all = ['word/document.xml', 'word/header1.xml', 'word/footer1.xml']
      .map((part) => parts[part] ?? '')
      .join('');
    expect(all).not.toMatch(/[{}]/);
    const { title, footer } = sampleDoc();
    expect(title).toBe('П Р О Т О К О Л № 7');
    for (const value of [
      'ПРОТОКОЛ № 7',
      ...sampleDoc().under,
      sampleFacts.date,
      sampleFacts.council,
      sampleFacts.unit,
      sampleFacts.person,
      ...STYLE.letterhead,
      STYLE.address,
      STYLE.contacts,
      footer,
      STYLE.footer,
      'Изпълнение на мерките от плана',
    ])
      expect(all).toContain(value);
    expect(parts['docProps/core.xml']).not.toContain('Някой друг');
  });

  test('gives its own styles to headings and tables, its margins to their width', async () => {
    const parts = zipParts(base64(await filled()));
    const xml = parts['word/document.xml'] ?? '';
    expect(xml).toContain('<w:pStyle w:val="1"/>');
    expect(xml).toContain('<w:tblStyle w:val="a4"/>');
    expect(xml).toContain('<w:tblHeader/>');
    // 11906 less the margins of 1701 and 1134.
    expect(xml).toContain('<w:tblW w:w="9071" w:type="dxa"/>');
    expect(xml).not.toMatch(/w:val="(?:CouncilTable|Heading1|Normal)"/);
    const styles = parts['word/styles.xml'] ?? '';
    const named = (ids: Iterable<RegExpMatchArray>) => [...ids].map(([, id]) => id);
    const known = new Set(named(styles.matchAll(/w:styleId="([^"]+)"/g)));
    const used = named((xml + styles).matchAll(/<w:(?:pStyle|tblStyle|basedOn) w:val="([^"]+)"/g));
    expect(used.filter((id) => !known.has(id))).toEqual([]);
    const numbers = named((parts['word/numbering.xml'] ?? '').matchAll(/<w:num w:numId="(\d+)"/g));
    expect(new Set(numbers).size).toBe(numbers.length);
    const counted = named(xml.matchAll(/<w:numId w:val="(\d+)"/g)).filter((id) => id !== '0');
    expect(counted.filter((id) => !numbers.includes(id))).toEqual([]);
  });

  test('leaves what it does not fill letter for letter, and gives the same bytes again', async () => {
    const parts = {
      'word/theme/theme1.xml': '<a:theme xmlns:a="x">  „Тема“ &amp; &#8212; </a:theme>',
    };
    const [once, again] = [await filled({ parts }), await filled({ parts })];
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
    expect(zipParts(base64(once))['word/theme/theme1.xml']).toBe(parts['word/theme/theme1.xml']);
  });

  test('shows nothing where a value is empty, with all that a person wrote around it', async () => {
    const body = `${line('{заглавие}')}${line('{#адрес}Адрес: {адрес}{/адрес}')}${line('{тяло}')}`;
    const template = unwrap(await openTemplate(bytesSource(NAME, wordFile({ body }))));
    const made = await fillTemplate(template, sampleDoc(), sampleFacts, DEFAULT_STYLE);
    expect(zipParts(base64(unwrap(made)))['word/document.xml']).not.toContain('Адрес:');
  });

  test('may be as bare as a program makes it: without styles and numbers of its own', async () => {
    const bare = { without: ['word/styles.xml', 'word/numbering.xml', 'docProps/core.xml'] };
    const parts = zipParts(base64(await filled(bare)));
    expect(parts['word/Myarka-styles.xml']).toContain('w:styleId="Heading1"');
    expect(parts['word/Myarka-numbering.xml']).toContain('<w:num ');
    expect(parts['[Content_Types].xml']).toContain('/word/Myarka-styles.xml');
    expect(parts['word/_rels/document.xml.rels']).toContain('Myarka-numbering.xml');
  });

  test('takes texts as texts: marks of XML, braces, letters that no file can hold', async () => {
    const doc = { ...sampleDoc(), title: 'А & <Б> {дата} "в"\u0001', under: ['{тяло}'] };
    const xml = zipParts(base64(await filled({}, doc)))['word/document.xml'] ?? '';
    expect(xml).toContain('А &amp; &lt;Б&gt; {дата} ');
    expect(xml).toContain('{тяло}');
    expect(unwrap(await openTemplate(bytesSource(NAME, await filled({}, doc)))).main).toBe(
      'word/document.xml',
    );
  });

  test.skipIf(spawnSync('soffice', ['--version']).status !== 0)(
    'is read by LibreOffice with all that was filled in',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'myarka-word-'));
      const file = join(folder, 'a.docx');
      writeFileSync(file, await filled());
      const home = `-env:UserInstallation=file://${folder}/home`;
      const run = [
        home,
        '--headless',
        '--convert-to',
        'txt:Text (encoded):UTF8',
        '--outdir',
        folder,
      ];
      expect(spawnSync('soffice', [...run, file]).status).toBe(0);
      const text = readFileSync(join(folder, 'a.txt'), 'utf8');
      for (const part of ['ПРОТОКОЛ № 7', 'Надграждане на регистрите', '1 550 000,00'])
        expect(text).toContain(part);
      rmSync(folder, { recursive: true, force: true });
    },
    60_000,
  );
});

const CONTENT = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const external = (type: string, target: string): string =>
  `<Relationship Id="rId90" Type="${REL}/${type}" Target="${target}" TargetMode="External"/>`;
const PLACES = `${line('{заглавие}')}${line('{тяло}')}`;
const fieldIn = (...words: readonly string[]): string =>
  `${PLACES}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${words.map((word) => `<w:r><w:instrText>${word}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const types = (more: string): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>${more}</Types>`;

const REFUSED: readonly (readonly [string, WordFile, string])[] = [
  ['a macro', { parts: { 'word/vbaProject.bin': 'x' } }, 'papers.template-macro'],
  ['a document for macros', { mainType: CONTENT }, 'papers.template-macro'],
  ['a control', { parts: { 'word/activeX/activeX1.xml': '<a/>' } }, 'papers.template-macro'],
  [
    'a picture of the network',
    { relations: external('image', 'https://example.com/a.png') },
    'papers.template-linked',
  ],
  [
    'a source of letters',
    { relations: external('mailMergeSource', 'file:///C:/a.xlsx') },
    'papers.template-external',
  ],
  ['a field that runs', { body: fieldIn(' DDE', 'AUTO c:\\\\cmd ') }, 'papers.template-external'],
  [
    'a field that fetches',
    { body: `${PLACES}<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;a&quot; "/></w:p>` },
    'papers.template-external',
  ],
  ['a file inside', { parts: { 'word/embeddings/a.bin': 'x' } }, 'papers.template-embedded'],
  [
    'a page of the web inside',
    { relations: `<Relationship Id="rId90" Type="${REL}/aFChunk" Target="a.html"/>` },
    'papers.template-embedded',
  ],
  ['XML without its end', { body: '<w:p>' }, 'papers.template-broken'],
  ['XML of two roots', { parts: { 'word/header1.xml': '<a/><b/>' } }, 'papers.template-broken'],
  [
    'entities without end',
    { parts: { 'word/header1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' } },
    'papers.template-broken',
  ],
  ['no styles of its own', { without: ['[Content_Types].xml'] }, 'papers.template-kind'],
  ['another kind', { parts: { '[Content_Types].xml': types('') } }, 'papers.template-kind'],
  [
    'a form of its own',
    {
      parts: {
        'word/document.xml': `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>${PLACES}</w:body></w:document>`,
      },
    },
    'papers.template-kind',
  ],
  ['a bomb', { parts: { 'word/a.xml': Buffer.alloc(5_000_000, ' ') } }, 'papers.template-bomb'],
  [
    'a bomb of pictures',
    { parts: { 'word/media/a.png': Buffer.alloc(101 * 1024 * 1024) } },
    'papers.template-bomb',
  ],
  ['a brace alone', { body: `${PLACES}${line('{дата')}` }, 'papers.template-marks'],
  ['a block without end', { body: `${PLACES}${line('{#адрес}')}` }, 'papers.template-marks'],
  [
    'text beside the body',
    { body: `${line('{заглавие}')}${cutLine('Ето: ', '{тяло}')}` },
    'papers.template-body-alone',
  ],
  ['an unknown place', { body: `${PLACES}${line('{подпис}')}` }, 'papers.template-unknown'],
  ['no body', { body: line('{заглавие}') }, 'papers.template-missing'],
];

describe('a template is refused, in one sentence that names it', () => {
  test.each(REFUSED)('with %s', async (_, file, code) => {
    const checked = await check(wordFile(file));
    if (checked.ok) throw new Error('taken');
    expect(checked.error.code).toBe(code);
    for (const language of ['bg', 'en'] as const) {
      const said = sentence(checked.error, language);
      expect(said).toContain(NAME);
      expect(said).not.toMatch(/undefined|NaN|XML|zip|rId/i);
    }
  });

  test('with the name that was meant, whatever alphabet it is in', async () => {
    const body = `${line('{Заглавие}')}${line('{tqlo}')}${line('{тяло}')}${line('{aдрес}')}`;
    const checked = await check(wordFile({ body }));
    if (checked.ok) throw new Error('taken');
    expect(checked.error.params['unknown']).toBe(
      '{Заглавие} → {заглавие}, {tqlo} → {тяло}, {aдрес} → {адрес}',
    );
  });

  test.each([
    ['PDF', Buffer.from('%PDF-1.7 …'), 'papers.template-kind'],
    ['old Word', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'papers.template-password'],
    ['nothing', Buffer.alloc(0), 'papers.template-kind'],
    ['half of one', Buffer.from(wordFile()).subarray(0, 900), 'papers.template-broken'],
    [
      '200 MB',
      Buffer.concat([wordFile(), Buffer.alloc(200 * 1024 * 1024)]),
      'papers.template-large',
    ],
  ])('with %s', async (_, bytes, code) => {
    const checked = await check(bytes);
    expect(checked.ok ? '' : checked.error.code).toBe(code);
  });
});

describe('in the settings', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice('2026-12-01T08:00:00Z');
  });
  afterEach(() => office.stop());

  const councilId = async (): Promise<string> =>
    (await office.call.council.councils.list())[0]?.id ?? '';
  const programme = async () =>
    office.call.council.documents.programme({
      council: await councilId(),
      year: 2027,
      format: 'docx',
    });
  const add = async (kind: 'all' | 'programme', file: WordFile = {}) =>
    office.call.papers.setTemplate({
      kind,
      upload: await upload(office, NAME, wordFile(file)),
      name: NAME,
    });

  test('the template for all is used, and that of its kind before it', async () => {
    const plain = zipParts(await programme());
    await add('all');
    expect(zipParts(await programme())['word/header1.xml']).toContain('РЕПУБЛИКА БЪЛГАРИЯ');
    await add('programme', { body: `${line('Програма:')}${PLACES}` });
    expect(zipParts(await programme())['word/document.xml']).toContain('Програма:');
    const { templates } = await office.call.papers.read();
    expect(templates.filter(({ file }) => file !== null).map(({ kind }) => kind)).toEqual([
      'all',
      'programme',
    ]);
    expect((await office.call.log.check()).files).toEqual([]);
    await office.call.papers.dropTemplate({ kind: 'programme' });
    await office.call.papers.dropTemplate({ kind: 'all' });
    expect(zipParts(await programme())).toEqual(plain);
  });

  test('a refused file leaves nothing behind, and a lost one is told', async () => {
    expect(await refusalOf(add('all', { body: PAGE }))).toBe('papers.template-missing');
    expect((await office.call.papers.read()).templates.every(({ file }) => file === null)).toBe(
      true,
    );
    await add('all');
    rmSync(join(office.folder, 'files'), { recursive: true });
    expect(await refusalOf(programme())).toBe('papers.template-gone');
  });

  test('the archive of a sitting holds papers in the template', async () => {
    await add('all');
    const { id } = await office.call.council.sittings.add({
      title: 'Т',
      date: '2027-01-15',
      time: '11:00',
    });
    await office.call.council.agenda.add({ sitting: id, title: 'Точка' });
    const made = await office.call.council.documents.archive({ sitting: id });
    expect(made.files).toContain('protokol.docx');
    const pack = await office.call.council.documents.pack({ sitting: id, format: 'docx' });
    const xml = zipParts(pack)['word/document.xml'] ?? '';
    expect(xml).toContain('15.01.2027');
    expect(bytesOf(pack).length).toBeGreaterThan(1000);
  });
});
