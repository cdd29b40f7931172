import { Page } from '../../../ui/Page.tsx';
import { useText } from '../../../text/language.tsx';
import { shellWords } from '../../../text/shell.ts';

export const HomePage = () => <Page title={useText(shellWords).home}>{null}</Page>;
