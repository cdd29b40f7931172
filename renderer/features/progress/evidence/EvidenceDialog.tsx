import { Stack, Text } from '@mantine/core';
import { useSentence, useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import type { Failure } from '../../../../domain/kernel/failure.ts';
import type { Evidence } from '../../../../domain/progress/types.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import type { EvidenceOwner } from './use-evidence.ts';

interface EvidenceDialogProps {
  readonly subject: string;
  readonly owner: EvidenceOwner;
  readonly evidence: readonly Evidence[];
  readonly lock: Failure | null;
  readonly onClose: () => void;
}

export const EvidenceDialog = (props: EvidenceDialogProps) => {
  const { subject, owner, evidence, lock, onClose } = props;
  const text = useText(progressWords);
  const say = useSentence();
  return (
    <Dialog onClose={onClose} title={text.evidenceTitle} size="lg">
      <Stack gap="sm">
        <Text size="sm" fw={600}>
          {subject}
        </Text>
        {lock !== null && <Text size="sm">{say(lock)}</Text>}
        <EvidenceList owner={owner} evidence={evidence} lock={lock} />
      </Stack>
    </Dialog>
  );
};
