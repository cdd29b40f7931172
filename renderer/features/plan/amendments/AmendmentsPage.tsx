import { Page } from '../../../ui/Page.tsx';
import { useText } from '../../../text/language.tsx';
import { shellWords } from '../../../text/shell.ts';

export const AmendmentsPage = () => <Page title={useText(shellWords).amendments}>{null}</Page>;
