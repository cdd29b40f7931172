/** Signed files beside a document of a council (ui/SignedList.tsx). */
import { useQuery } from '@tanstack/react-query';
import { rowId } from '../../../domain/kernel/row-id.ts';
import { useTRPC, type RouterInput, type RouterOutput } from '../../core/trpc.ts';
import { SignedList } from '../../ui/SignedList.tsx';
import { useMayWrite } from './rights.tsx';
import { useCouncil } from './use-council.ts';

type Owner = RouterInput['council']['signed']['add']['owner'];
type Where = RouterInput['council']['signed']['list'];
type SignedView = RouterOutput['council']['signed']['list'][number];

const keyOf = ({ of, row, sha256 }: SignedView) => ({ of, row, sha256 });

const isBeside = (owner: Owner, { document, row }: SignedView): boolean =>
  document === owner.document &&
  (owner.document !== 'paper' || row === rowId(owner.item, owner.sha256));

interface SignedFilesProps {
  readonly owner: Owner;
  /** What has the list that its own are in: the sitting, or the council's year. */
  readonly where: Where;
  /** Names the document, where several stand on one page. */
  readonly label: string;
}

export const SignedFiles = ({ owner, where, label }: SignedFilesProps) => {
  const trpc = useTRPC();
  const { council } = useCouncil();
  const mayWrite = useMayWrite();
  const { data = [] } = useQuery(trpc.council.signed.list.queryOptions(where));
  return (
    <SignedList
      files={data.filter((file) => isBeside(owner, file))}
      label={label}
      mayWrite={mayWrite}
      add={(upload, name) => council.signed.add.mutate({ owner, upload, name })}
      open={(file) => council.signed.open.query(keyOf(file))}
      remove={(file) => council.signed.remove.mutate(keyOf(file))}
    />
  );
};
