import { Text } from '@mantine/core';
import { useState } from 'react';
import { guideWords } from '../../text/guide.ts';
import { useText } from '../../text/language.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import classes from './guide.module.css';

interface PictureProps {
  readonly url: string;
  readonly text: string;
}

/** A picture of the window; a press shows it in its own size. */
export const Picture = ({ url, text }: PictureProps) => {
  const words = useText(guideWords);
  const [large, setLarge] = useState(false);
  return (
    <figure className={classes['figure']}>
      <button type="button" className={classes['picture']} onClick={() => setLarge(true)}>
        <img src={url} alt={words.enlarge(text)} width={1280} height={800} />
      </button>
      <Text component="figcaption" size="xs">
        {text}
      </Text>
      {large && (
        <Dialog
          title={text}
          size="auto"
          padding="sm"
          onClose={() => setLarge(false)}
          closeButtonProps={{ 'aria-label': words.close }}
        >
          <img src={url} alt={text} width={1280} height={800} className={classes['large']} />
        </Dialog>
      )}
    </figure>
  );
};
