/** An item is put off to a later sitting or withdrawn, each with its reason. */
import { MOST } from '../../../../domain/text/limits.ts';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Sends } from '../../../core/unsaved/use-unsaved.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useText } from '../../../text/language.tsx';
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx';
import { useCouncil, type ItemView } from '../use-council.ts';

interface AskedProps {
  readonly place: string;
  readonly item: ItemView;
  readonly title: string;
  readonly label: string;
  readonly work: (reason: string, sends: Sends) => Promise<unknown>;
}

/** An act that has to say why. */
const Asked = ({ place, item, title, label, work }: AskedProps) => {
  const { cancel } = useText(sittingWords);
  const { run, busy } = useCouncil();
  const [asking, setAsking] = useState(false);
  const confirm = async (reason: string, sends: Sends): Promise<void> => {
    if ((await run(work(reason, sends).then(() => true))) !== null) setAsking(false);
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        className="no-print"
        data-unsaved-opens={place}
        onClick={() => setAsking(true)}
      >
        {title}
      </Button>
      {asking && (
        <ReasonDialog
          most={MOST.councilLine}
          place={place}
          title={title}
          subject={item.title}
          label={label}
          confirm={title}
          cancel={cancel}
          busy={busy}
          onConfirm={(reason, { sends }) => void confirm(reason, sends)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
};

/** An item that members were told of is put off or withdrawn, and stays with its number. */
export const ItemWays = ({ place, item }: Pick<AskedProps, 'place' | 'item'>) => {
  const text = useText(sittingWords);
  const { council } = useCouncil();
  const { id } = item;
  return (
    <Group gap="xs">
      <Asked
        place={`${place}/postpone`}
        item={item}
        title={text.postpone}
        label={text.postponeReason}
        work={(reason, sends) => council.agenda.postpone.mutate({ id, reason }, sends)}
      />
      {item.number !== null && (
        <Asked
          place={`${place}/withdraw`}
          item={item}
          title={text.withdraw}
          label={text.withdrawReason}
          work={(outcomeReason, sends) =>
            council.agenda.edit.mutate({ id, outcome: 'withdrawn', outcomeReason }, sends)
          }
        />
      )}
    </Group>
  );
};
