import { Anchor, Center, Loader, Stack, Text } from '@mantine/core';
import { Suspense, useReducer } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { ReopenContext } from '../core/unsaved/go.ts';
import { useText } from '../text/language.tsx';
import { shellWords } from '../text/shell.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { CouncilPage, MeasurePage, PAGES, PapersPage, ScreenPage, SittingPage } from './pages.tsx';

const Unknown = () => {
  const text = useText(shellWords);
  return (
    <Stack>
      <Text>{text.unknownPage}</Text>
      <Anchor component={Link} href="/">
        {text.toHome}
      </Anchor>
    </Stack>
  );
};

export const Routes = () => {
  const text = useText(shellWords);
  const [location] = useLocation();
  const [shown, again] = useReducer((n: number) => n + 1, 0);
  const waiting = (
    <Center p="xl">
      <Loader aria-label={text.loading} />
    </Center>
  );
  return (
    <ReopenContext value={again}>
      <ErrorBoundary key={`${location} ${shown}`}>
        <Suspense fallback={waiting}>
          <Switch>
            {PAGES.map(({ path, view: View }) => (
              <Route key={path} path={path}>
                <View />
              </Route>
            ))}
            <Route path="/settings/papers">
              <PapersPage />
            </Route>
            <Route path="/measure/:code">
              {({ code }) => <MeasurePage key={code} code={code} />}
            </Route>
            <Route path="/measure/:code/on/:day">
              {({ code, day }) => <MeasurePage key={code} code={code} day={day} />}
            </Route>
            <Route path="/council/sitting/:id">
              {({ id }) => <SittingPage key={id} id={id} />}
            </Route>
            <Route path="/council/sitting/:id/screen">{({ id }) => <ScreenPage id={id} />}</Route>
            <Route path="/council/:id">{({ id }) => <CouncilPage key={id} id={id} />}</Route>
            <Route>
              <Unknown />
            </Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
    </ReopenContext>
  );
};
