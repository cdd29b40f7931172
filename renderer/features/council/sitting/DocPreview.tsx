/** A document as paper on the screen: the same blocks that the PDF and the DOCX are made of. */
import type { Block, Doc } from '../../../../domain/council/document.ts';
import classes from '../council.module.css';

const ListBlock = ({ block }: { readonly block: Extract<Block, { kind: 'list' }> }) => {
  const items = block.items.map(({ text, number }) => (
    <li key={text} value={block.ordered ? number : undefined}>
      {text}
    </li>
  ));
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
};

const BlockView = ({ block }: { readonly block: Block }) => {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case 'paragraph':
      return <p>{block.style === 'strong' ? <b>{block.text}</b> : block.text}</p>;
    case 'list':
      return <ListBlock block={block} />;
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
    case 'chart':
      return <p>{block.caption}</p>;
    default:
      return block satisfies never;
  }
};

export const DocPreview = ({ doc }: { readonly doc: Doc }) => (
  <article className={classes['paper']} lang="bg">
    {doc.layout.letterhead.map((line) => (
      <p key={line} className={classes['centred']}>
        {line.toUpperCase()}
      </p>
    ))}
    <h2 className={classes['letters']}>{doc.title}</h2>
    {doc.under.map((line) => (
      <p key={line} className={classes['centred']}>
        {line}
      </p>
    ))}
    {doc.blocks.map((block, i) => (
      // Blocks have no names of their own and are always shown anew together.
      <BlockView key={i} block={block} />
    ))}
  </article>
);
