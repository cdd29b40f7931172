import { formatNumber, type Minor } from '../../../../domain/kernel/money.ts';
import { moneyTexts } from '../../../../domain/plan/money-texts.ts';
import { useLanguage } from '../../../text/language.tsx';

interface ConversionRowsProps {
  /** Columns before the one of the euro. */
  readonly span: number;
  readonly parts: { readonly eurOfParts: Minor; readonly roundingDifference: Minor };
}

/** At the foot of a table: what its rows add up to in euro, and what the conversion rounds away. */
export const ConversionRows = ({ span, parts }: ConversionRowsProps) => {
  const words = moneyTexts[useLanguage().language];
  const lines = [
    [words.eurOfParts, parts.eurOfParts],
    [words.rounding, parts.roundingDifference],
  ] as const;
  return lines.map(([title, value]) => (
    <tr key={title}>
      <th scope="row" colSpan={span}>
        {title}
      </th>
      <td>{formatNumber(value)}</td>
      <td>{'\u00A0'}</td>
    </tr>
  ));
};
