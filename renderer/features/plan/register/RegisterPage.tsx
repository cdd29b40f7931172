import { Page } from '../../../ui/Page.tsx';
import { useText } from '../../../text/language.tsx';
import { shellWords } from '../../../text/shell.ts';

export const RegisterPage = () => <Page title={useText(shellWords).register}>{null}</Page>;
