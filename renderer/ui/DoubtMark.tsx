/** The short word beside a cell whose reading is in doubt; what is in doubt stands in its title. */
import { doubtMark, doubtText, type DoubtTold } from '../../domain/plan/doubts.ts';
import { useLanguage } from '../text/language.tsx';
import classes from './doubt-mark.module.css';

export const DoubtMark = ({ doubt }: { readonly doubt: DoubtTold }) => {
  const { language } = useLanguage();
  return (
    <abbr
      className={classes['mark']}
      data-open={doubt.decision === null || undefined}
      title={doubtText(doubt, language)}
    >
      {doubtMark(doubt, language)}
    </abbr>
  );
};
