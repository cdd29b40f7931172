import { Page } from '../../../ui/Page.tsx';
import { useText } from '../../../text/language.tsx';
import { shellWords } from '../../../text/shell.ts';

export const LinksPage = () => <Page title={useText(shellWords).links}>{null}</Page>;
