import { placeText } from '../../../../domain/person/texts.ts';
import type { RouterOutput } from '../../../core/trpc.ts';

export type RegistryView = RouterOutput['exchange']['registry'];
export type KeyView = RegistryView['keys'][number];
export type Fork = RegistryView['forks'][number];

/** «РЗИ-Варна, стая 12» */
export const keyName = ({ unit, label }: Pick<KeyView, 'unit' | 'label'>): string =>
  placeText(unit, label);
