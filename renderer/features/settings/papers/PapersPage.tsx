/** Settings of papers, with the page that comes of them beside them. */
import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { useText } from '../../../text/language.tsx';
import { papersWords } from '../../../text/papers.ts';
import { Page } from '../../../ui/Page.tsx';
import { EmblemCard } from './EmblemCard.tsx';
import { LookForm, lookOf, useTypedLook } from './LookForm.tsx';
import { NumbersCard } from './NumbersCard.tsx';
import classes from './papers.module.css';
import { Preview } from './Preview.tsx';
import { TemplatesCard } from './TemplatesCard.tsx';
import { usePapers, type PapersView } from './use-papers.ts';

const Settings = ({ look, emblem, numbers, given, templates }: PapersView) => {
  const form = useTypedLook(look);
  return (
    <div className={classes['grid']}>
      <div className={classes['column']}>
        <LookForm form={form} />
        <EmblemCard name={emblem} />
        <NumbersCard numbers={numbers} given={given} />
        <TemplatesCard templates={templates} />
      </div>
      <div className={classes['beside']}>
        <Preview look={lookOf(form.value)} />
      </div>
    </div>
  );
};

export const PapersPage = () => {
  const text = useText(papersWords);
  const { data } = usePapers();
  return (
    <Page
      title={text.title}
      lead={text.lead}
      above={
        <Anchor component={Link} href="/settings" size="sm">
          {text.back}
        </Anchor>
      }
    >
      {data !== undefined && <Settings {...data} />}
    </Page>
  );
};
