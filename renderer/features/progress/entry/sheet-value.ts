/** A value of a file or of a report as a person reads it: «да» where yes or no is asked. */
import type { SheetChange } from '../../../../api/progress/sheet-check.ts';
import { formatValue } from '../../../../domain/progress/value.ts';
import { useLanguage } from '../../../text/language.tsx';

export const useSheetValue = () => {
  const { language } = useLanguage();
  return ({ field, mode }: Pick<SheetChange, 'field' | 'mode'>, value: string | null) =>
    field === 'value' && value !== null ? formatValue(mode, value, language) : value;
};
