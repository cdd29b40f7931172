/** The register of measures: all of them, as a tree or as one table, searched, filtered, summed. */
import { Center, Loader } from '@mantine/core';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { failureOf } from '../../../core/trpc.ts';
import { usePlan } from '../../../core/use-plan.ts';
import { useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';
import { shellWords } from '../../../text/shell.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { Page } from '../../../ui/Page.tsx';
import { EmptyResult } from './EmptyResult.tsx';
import { FileMenu } from './FileMenu.tsx';
import { FilterChips } from './FilterChips.tsx';
import { DoubtsPrinted } from './DoubtsPrinted.tsx';
import { Footer } from './Footer.tsx';
import classes from './register.module.css';
import { RegisterTable } from './RegisterTable.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useRegister } from './use-register.ts';
import { focusList } from '../../../table/use-row-keys.ts';
import { ViewsMenu } from './ViewsMenu.tsx';

const Loaded = ({ plan }: { readonly plan: Plan }) => {
  const text = useText(registerWords);
  const register = useRegister(plan);
  const { view, lines, ask, setView } = register;
  return (
    <Page
      title={text.title}
      actions={
        <>
          <ViewsMenu plan={plan} view={view} onView={setView} />
          <FileMenu view={view} />
        </>
      }
    >
      <div className={classes['page']}>
        <Toolbar plan={plan} register={register} onDown={focusList} />
        <FilterChips query={view.query} ask={ask} />
        <div className={classes['grid']}>
          {lines.lines.length === 0 ? (
            <EmptyResult query={view.query} ask={ask} />
          ) : (
            <RegisterTable register={register} />
          )}
          <Footer sum={lines.sum} all={plan.measures.length} />
          <DoubtsPrinted lines={lines} columns={view.query.columns} />
        </div>
      </div>
    </Page>
  );
};

export const RegisterPage = () => {
  const text = useText(registerWords);
  const shell = useText(shellWords);
  const { data: plan, error, refetch } = usePlan();
  if (plan !== undefined) return <Loaded plan={plan} />;
  return (
    <Page title={text.title}>
      {error === null ? (
        <Center p="xl">
          <Loader aria-label={shell.loading} />
        </Center>
      ) : (
        <FailureNote failure={failureOf(error)} onRetry={() => void refetch()} />
      )}
    </Page>
  );
};
