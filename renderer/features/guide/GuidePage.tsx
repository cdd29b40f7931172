/** The user guide inside the window: contents, search, and the same text that stands in docs/guide. */
import { Button, Text, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { guideWords } from '../../text/guide.ts';
import { useText } from '../../text/language.tsx';
import { shellWords } from '../../text/shell.ts';
import { Page } from '../../ui/Page.tsx';
import { PrintButton } from '../../ui/PrintButton.tsx';
import classes from './guide.module.css';
import { All, type Reading } from './Markdown.tsx';
import { asked, findSections, readGuide, type Found, type Section } from './sections.ts';
import { TextInput } from '../../ui/TextFields.tsx';

const show = (id: string): void => {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
};

const Contents = ({ sections }: { readonly sections: readonly Section[] }) => {
  const text = useText(guideWords);
  return (
    <nav aria-label={text.contents}>
      <ol className={classes['contents']}>
        {sections.map(({ id, title, depth }) => (
          <li key={id} data-depth={depth}>
            <button type="button" onClick={() => show(id)}>
              {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
};

const Part = ({ section, reading }: { readonly section: Section; readonly reading: Reading }) => (
  <section className={classes['section']}>
    <Title
      id={section.id}
      tabIndex={-1}
      order={section.depth === 1 ? 2 : 3}
      size={section.depth === 1 ? 'h3' : 'h5'}
    >
      {section.title}
    </Title>
    <All tokens={section.tokens} reading={reading} />
  </section>
);

/** A part of a chapter stands under its chapter's heading, also where only the part was found. */
const withChapters = (guide: readonly Section[], found: readonly Section[]): Section[] => {
  const chapters = new Set(found.map(({ chapter }) => chapter));
  return guide.flatMap((section) => {
    if (found.includes(section)) return [section];
    const heads = section.depth === 1 && chapters.has(section.chapter);
    return heads ? [{ ...section, tokens: [] }] : [];
  });
};

interface SearchProps {
  readonly typed: string;
  readonly found: Found | null;
  readonly onType: (typed: string) => void;
}

const Search = ({ typed, found, onType }: SearchProps) => {
  const text = useText(guideWords);
  return (
    <>
      <TextInput
        size="xs"
        type="search"
        aria-label={text.search}
        placeholder={text.searchHint}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
      />
      <Text size="xs" role="status" mih={18}>
        {found === null ? '' : text.found(found.sections.length)}
        {found !== null && found.words > 0 && found.words < found.of && (
          <> {text.most(found.words, found.of)}</>
        )}
      </Text>
    </>
  );
};

export const GuidePage = () => {
  const text = useText(guideWords);
  const shell = useText(shellWords);
  const [guide] = useState(readGuide);
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed).trim();
  const found = findSections(guide, query);
  const shown = query === '' ? guide : withChapters(guide, found.sections);
  const search = (next: string): void => {
    setTyped(next);
    window.scrollTo({ top: 0 });
  };
  const toChapter = (file: string): void => {
    setTyped('');
    const chapter = guide.find((section) => section.chapter === file);
    if (chapter !== undefined) setTimeout(() => show(chapter.id));
  };
  const reading: Reading = { marks: query === '' ? null : asked(query), onChapter: toChapter };
  return (
    <Page
      title={text.title}
      lead={[text.lead, text.onlyBulgarian].join(' ')}
      actions={<PrintButton>{shell.print}</PrintButton>}
    >
      <div className={classes['guide']}>
        <div className={`${classes['side'] ?? ''} no-print`}>
          <Search typed={typed} found={query === '' ? null : found} onType={search} />
          <Contents sections={shown} />
        </div>
        <div className={classes['text']} lang="bg">
          {shown.map((section) => (
            <Part key={section.id} section={section} reading={reading} />
          ))}
          {found.sections.length === 0 && (
            <>
              <p>{text.none(typed)}</p>
              <Button size="xs" variant="default" onClick={() => setTyped('')}>
                {text.clear}
              </Button>
            </>
          )}
        </div>
      </div>
    </Page>
  );
};
