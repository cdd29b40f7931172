/** The measures that most of the money goes to. */
import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { formatNumber, minor } from '../../../../domain/kernel/money.ts';
import { largestMeasures } from '../../../../domain/plan/money-tables.ts';
import { moneyTexts } from '../../../../domain/plan/money-texts.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { sourceGroupLabel } from '../../../../domain/plan/totals-texts.ts';
import { totals } from '../../../../domain/plan/totals.ts';
import { useLanguage } from '../../../text/language.tsx';
import classes from './money.module.css';
import { Share } from './Share.tsx';

const SHOWN = 15;

export const Largest = ({ plan }: { readonly plan: Plan }) => {
  const { language } = useLanguage();
  const words = moneyTexts[language];
  const rows = largestMeasures(plan, SHOWN);
  const whole = totals(plan).plan.eur;
  const largest = rows[0]?.eur ?? minor(0);
  return (
    <section className={classes['section']}>
      <table className={classes['table']}>
        <caption>{words.largest}</caption>
        <thead>
          <tr>
            <th scope="col">{words.measure}</th>
            <th scope="col" className={classes['text']}>
              {words.head.source}
            </th>
            <th scope="col">{words.bgn}</th>
            <th scope="col">{words.eur}</th>
            <th scope="col" className={classes['shareCell']}>
              {words.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ measure, eur }) => (
            <tr key={measure.code}>
              <th scope="row">
                <Anchor
                  component={Link}
                  href={`/measure/${measure.code}`}
                  inherit
                  underline="always"
                >
                  {measure.code}
                </Anchor>
                <span className={classes['rowName']}>{measure.title}</span>
              </th>
              <td className={classes['text']}>
                {sourceGroupLabel({ keys: measure.funding.map((f) => f.source) }, language)}
              </td>
              <td>{measure.currency === 'BGN' ? formatNumber(measure.budget) : '–'}</td>
              <td>{formatNumber(eur)}</td>
              <td className={classes['shareCell']}>
                <Share part={eur} whole={whole} largest={largest} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
