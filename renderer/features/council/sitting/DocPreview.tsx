/** Blocks of a document as paper on the screen: the same that the PDF and the DOCX are made of. */
import type { Block, DocTable, Point } from '../../../../domain/council/document.ts';
import classes from '../council.module.css';

/** A marker as it was typed, as far in as its level. */
const markerStyle = ({ marker, level }: Point) => ({
  listStyleType: JSON.stringify(`${marker} `),
  marginInlineStart: `${level * 1.5}em`,
});

const ListBlock = ({ block }: { readonly block: Extract<Block, { kind: 'list' }> }) => {
  const items = block.items.map((item, i) => (
    // Two lines may say the same; the list is always shown anew as a whole.
    <li
      key={i}
      value={block.ordered ? item.number : undefined}
      style={'marker' in item ? markerStyle(item) : undefined}
    >
      {item.text}
    </li>
  ));
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
};

const Paragraph = ({ block }: { readonly block: Extract<Block, { kind: 'paragraph' }> }) => {
  const { style, text } = block;
  const name = { plain: '', strong: '', centred: 'centred', note: 'note', quote: 'quote' }[style];
  return <p className={classes[name]}>{style === 'strong' ? <b>{text}</b> : text}</p>;
};

/** A table out of a person's text is shown; one of figures is only named here. */
const TableBlock = ({ block }: { readonly block: DocTable }) =>
  block.caption === '' ? (
    <table className={classes['typed']}>
      <thead>
        <tr>
          {block.columns.map(({ key, head }) => (
            <th key={key} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, i) => (
          // Rows have no names of their own.
          <tr key={i}>
            {row.map(({ text }, n) => (
              <td key={n}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  ) : (
    <p>{block.caption}</p>
  );

const BlockView = ({ block }: { readonly block: Block }) => {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case 'paragraph':
      return <Paragraph block={block} />;
    case 'list':
      return <ListBlock block={block} />;
    case 'box':
      return (
        <div className={classes['box']}>
          <b>{block.title}</b>
          {block.lines.map((line, i) => (
            // Lines have no names of their own.
            <p key={i}>{line}</p>
          ))}
        </div>
      );
    case 'contents':
      return null;
    case 'signatures':
      return (
        <div className={classes['signatures']}>
          {block.lines.map(({ role, name }) => (
            <div key={role}>
              <b>{role}:</b>
              <p>……………………………………</p>
              {name !== '' && `(${name})`}
            </div>
          ))}
        </div>
      );
    case 'table':
      return <TableBlock block={block} />;
    case 'chart':
      return <p>{block.caption}</p>;
    default:
      return block satisfies never;
  }
};

export const Blocks = ({ blocks }: { readonly blocks: readonly Block[] }) =>
  blocks.map((block, i) => (
    // Blocks have no names of their own and are always shown anew together.
    <BlockView key={i} block={block} />
  ));
