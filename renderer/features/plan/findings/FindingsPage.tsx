import { Page } from '../../../ui/Page.tsx';
import { useText } from '../../../text/language.tsx';
import { shellWords } from '../../../text/shell.ts';

export const FindingsPage = () => <Page title={useText(shellWords).findings}>{null}</Page>;
