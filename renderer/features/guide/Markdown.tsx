/**
 * Tokens of Markdown as React elements. What has no place here – raw HTML above all – is shown as the
 * text that it is, so that nothing in a file can become markup or script.
 */
import { Anchor, Code } from '@mantine/core';
import type { MarkedToken, Token, Tokens } from 'marked';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'wouter';
import classes from './guide.module.css';
import { Picture } from './Picture.tsx';
import { pictureUrl, WORD } from './sections.ts';

export interface Reading {
  /** Which words to mark; null marks nothing. */
  readonly marks: ((word: string) => boolean) | null;
  /** Goes to another chapter of the guide. */
  readonly onChapter: (file: string) => void;
}

interface Props<T> {
  readonly token: T;
  readonly reading: Reading;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

const decoded = (text: string): string =>
  text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);

const Words = ({ text, marks }: { readonly text: string } & Pick<Reading, 'marks'>) => {
  const shown = decoded(text);
  if (marks === null) return shown;
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { 0: word, index } of shown.matchAll(WORD)) {
    if (!marks(word)) continue;
    parts.push(
      <Fragment key={index}>
        {shown.slice(from, index)}
        <mark className={classes['mark']}>{word}</mark>
      </Fragment>,
    );
    from = index + word.length;
  }
  return (
    <>
      {parts}
      {shown.slice(from)}
    </>
  );
};

const Reference = ({ token, reading }: Props<Tokens.Link>) => {
  const { href } = token;
  const inside = <All tokens={token.tokens} reading={reading} />;
  if (href.startsWith('#'))
    return (
      <Anchor component={Link} href={href.slice(1)} inherit underline="always">
        {inside}
      </Anchor>
    );
  return (
    <Anchor
      component="button"
      type="button"
      inherit
      underline="always"
      onClick={() => reading.onChapter(href.replace('.md', ''))}
    >
      {inside}
    </Anchor>
  );
};

const List = ({ token, reading }: Props<Tokens.List>) => {
  const Tag = token.ordered ? 'ol' : 'ul';
  return (
    <Tag>
      {token.items.map((item) => (
        <li key={item.raw}>
          <All tokens={item.tokens} reading={reading} />
        </li>
      ))}
    </Tag>
  );
};

const Table = ({ token, reading }: Props<Tokens.Table>) => (
  <table className={classes['table']}>
    <thead>
      <tr>
        {token.header.map((cell) => (
          <th key={cell.text} scope="col">
            <All tokens={cell.tokens} reading={reading} />
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {token.rows.map((row) => (
        <tr key={row[0]?.text}>
          {row.map((cell, i) =>
            i === 0 ? (
              <th key={token.header[i]?.text} scope="row">
                <All tokens={cell.tokens} reading={reading} />
              </th>
            ) : (
              <td key={token.header[i]?.text}>
                <All tokens={cell.tokens} reading={reading} />
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);

const isPicture = ({ tokens }: Tokens.Paragraph): boolean =>
  tokens.length === 1 && tokens[0]?.type === 'image';

const Paragraph = ({ token, reading }: Props<Tokens.Paragraph>) => {
  const inside = <All tokens={token.tokens} reading={reading} />;
  return isPicture(token) ? inside : <p>{inside}</p>;
};

const Inline = ({ token, reading }: Props<MarkedToken>) => {
  switch (token.type) {
    case 'text':
      return token.tokens === undefined ? (
        <Words text={token.text} marks={reading.marks} />
      ) : (
        <All tokens={token.tokens} reading={reading} />
      );
    case 'strong':
      return (
        <strong>
          <All tokens={token.tokens} reading={reading} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <All tokens={token.tokens} reading={reading} />
        </em>
      );
    case 'codespan':
      return <Code>{decoded(token.text)}</Code>;
    case 'link':
      return <Reference token={token} reading={reading} />;
    case 'image': {
      const url = pictureUrl(token.href);
      return url === null ? token.text : <Picture url={url} text={token.text} />;
    }
    case 'br':
      return <br />;
    case 'space':
      return null;
    default:
      return token.raw;
  }
};

const One = ({ token, reading }: Props<MarkedToken>) => {
  switch (token.type) {
    case 'paragraph':
      return <Paragraph token={token} reading={reading} />;
    case 'heading':
      return (
        <h4>
          <All tokens={token.tokens} reading={reading} />
        </h4>
      );
    case 'list':
      return <List token={token} reading={reading} />;
    case 'table':
      return <Table token={token} reading={reading} />;
    case 'code':
      return (
        <Code block className={classes['code'] ?? ''}>
          {token.text}
        </Code>
      );
    case 'blockquote':
      return (
        <blockquote>
          <All tokens={token.tokens} reading={reading} />
        </blockquote>
      );
    default:
      return <Inline token={token} reading={reading} />;
  }
};

interface AllProps {
  readonly tokens: readonly Token[];
  readonly reading: Reading;
}

/** The library's type of a token leaves room for extensions; there are none here. */
export const All = ({ tokens, reading }: AllProps) =>
  tokens.map((token, i) => <One key={i} token={token as MarkedToken} reading={reading} />);
