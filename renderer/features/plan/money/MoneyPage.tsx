import { Page } from '../../../ui/Page.tsx';
import { useText } from '../../../text/language.tsx';
import { shellWords } from '../../../text/shell.ts';

export const MoneyPage = () => <Page title={useText(shellWords).money}>{null}</Page>;
