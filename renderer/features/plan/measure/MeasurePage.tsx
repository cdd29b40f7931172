import { Page } from '../../../ui/Page.tsx';

export const MeasurePage = ({ code }: { readonly code: string }) => (
  <Page title={code}>{null}</Page>
);
