import { Page } from '../../../ui/Page.tsx';
import { useText } from '../../../text/language.tsx';
import { shellWords } from '../../../text/shell.ts';

export const TimelinePage = () => <Page title={useText(shellWords).timeline}>{null}</Page>;
