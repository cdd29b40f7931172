/**
 * The traffic light as an official reads it: a shape, a word, and a colour that only repeats them.
 * `LightIcon` alone is for places where the word stands beside it.
 */
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClockExclamation,
  IconCircleDashed,
  IconFlag3,
  IconHourglassEmpty,
  type Icon,
} from '@tabler/icons-react';
import { LIGHT_TEXTS } from '../../domain/progress/light-texts.ts';
import type { LightColour } from '../../domain/progress/types.ts';
import { useLanguage } from '../text/language.tsx';
import classes from './Light.module.css';

const ICONS: Readonly<Record<LightColour, Icon>> = {
  none: IconHourglassEmpty,
  grey: IconCircleDashed,
  green: IconCircleCheck,
  amber: IconAlertTriangle,
  red: IconClockExclamation,
  done: IconFlag3,
};

interface LightProps {
  readonly colour: LightColour;
  readonly size?: number;
}

export const LightIcon = ({ colour, size = 16 }: LightProps) => {
  const Shape = ICONS[colour];
  return (
    <span className={classes['icon']} data-light={colour} aria-hidden>
      <Shape size={size} stroke={2} />
    </span>
  );
};

export const LightBadge = ({ colour }: LightProps) => {
  const { language } = useLanguage();
  return (
    <span className={classes['badge']} data-light={colour}>
      <LightIcon colour={colour} size={15} />
      {LIGHT_TEXTS[colour][language]}
    </span>
  );
};
