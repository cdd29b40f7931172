/** What was found in a paper, and what becomes of it in the pack. */
import { IconCheck, IconCopy, IconFolderShare } from '@tabler/icons-react';
import {
  effectOf,
  type Fate,
  type PaperExam as Exam,
} from '../../../../domain/council/paper-exam.ts';
import { fateText, findingText } from '../../../../domain/council/paper-exam-texts.ts';
import { useLanguage } from '../../../text/language.tsx';
import classes from './papers.module.css';

const ICONS = { whole: IconCheck, copy: IconCopy, apart: IconFolderShare } as const;
/** What keeps the file out of the pack stands first. */
const WEIGHT: Readonly<Record<Fate, number>> = { apart: 0, copy: 1, whole: 2 };

export const PaperExam = ({ exam }: { readonly exam: Exam & { readonly fate: Fate } }) => {
  const { language } = useLanguage();
  const Icon = ICONS[exam.fate];
  const findings = exam.findings.toSorted((a, b) => WEIGHT[effectOf(a)] - WEIGHT[effectOf(b)]);
  return (
    <div className={classes['exam']} data-fate={exam.fate}>
      <p>
        <Icon size={14} aria-hidden /> {fateText(exam.fate, language)}
      </p>
      {findings.length > 0 && (
        <ul>
          {findings.map((finding) => (
            <li key={finding.code}>{findingText(finding, language)}</li>
          ))}
        </ul>
      )}
    </div>
  );
};
