/** The chosen conflict: what was before, each side's value with its author, and the decision. */
import { Anchor, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { authorText } from '../../../../domain/person/texts.ts';
import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent, RefObject } from 'react';
import { Link } from 'wouter';
import { DELETED_FIELD } from '../../../../domain/kernel/change.ts';
import { actText, fieldText } from '../../../../domain/plan/history-texts.ts';
import { useHeldText } from '../../../core/held-text.ts';
import { useTRPC } from '../../../core/trpc.ts';
import type { UnsavedField } from '../../../core/unsaved/use-unsaved.ts';
import { useLanguage, useSentence, useText } from '../../../text/language.tsx';
import { placeWords } from '../../../text/exchange.ts';
import { conflictsWords } from '../../../text/exchange-conflicts.ts';
import { UnsavedNote } from '../../../ui/UnsavedNote.tsx';
import { whenText } from '../../../ui/when.ts';
import { measureOfRow, rowText } from '../place.ts';
import type { Choice, Conflict } from './choice.ts';
import { conflictName } from './items.ts';
import classes from './conflicts.module.css';
import { Textarea } from '../../../ui/TextFields.tsx';

interface DetailProps {
  readonly conflict: Conflict;
  readonly choice: Choice | null;
  /** The choice, kept until it is decided. */
  readonly typed: UnsavedField<Choice | null>;
  readonly onChoice: (choice: Choice) => void;
  readonly onDecide: () => void;
  readonly busy: boolean;
  readonly ownField: RefObject<HTMLTextAreaElement | null>;
}

/** What one side says: of a row that was deleted and changed, what it is changed to. */
const useHeadText = ({ t, r }: Conflict) => {
  const held = useHeldText();
  const text = useText(conflictsWords);
  const { language } = useLanguage();
  return ({ f, value }: Pick<Conflict['heads'][number], 'f' | 'value'>, of: string): string => {
    if (f === DELETED_FIELD) return value === true ? text.deleted : text.kept;
    const said = held({ table: t, row: r, field: f }, value) ?? text.empty;
    return of === f ? said : text.keptAs(fieldText({ table: t, row: r, field: f }, language), said);
  };
};

interface OptionProps extends Pick<DetailProps, 'conflict' | 'choice' | 'onChoice'> {
  readonly n: number;
}

const Option = ({ conflict, choice, onChoice, n }: OptionProps) => {
  const text = useText(conflictsWords);
  const { language } = useLanguage();
  const say = useHeadText(conflict);
  const head = conflict.heads[n - 1];
  if (head === undefined) return null;
  const { at, receivedAt, act, shown } = head;
  return (
    <label className={classes['option']}>
      <input
        type="radio"
        name={conflict.id}
        checked={choice?.pick === n}
        onChange={() => onChoice({ pick: n, own: choice?.own ?? '' })}
      />
      <span className={classes['number']} aria-hidden>
        {n}
      </span>
      <span>
        <span className={classes['value']}>{say(head, conflict.f)}</span>
        {shown && (
          <Badge size="sm" variant="default" tt="none" ml={8}>
            {text.shown}
          </Badge>
        )}
        <span className={classes['author']}>
          {authorText(head, language)}; {actText(act, language)}
        </span>
        <span className={classes['author']}>
          {text.written(whenText(at))};{' '}
          {receivedAt === null ? text.writtenHere : text.received(whenText(receivedAt))}
        </span>
      </span>
    </label>
  );
};

const Own = ({ conflict, choice, onChoice, onDecide, ownField }: Omit<DetailProps, 'busy'>) => {
  const text = useText(conflictsWords);
  const n = conflict.heads.length + 1;
  const { column } = conflict;
  const own = choice?.own ?? '';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    onDecide();
  };
  return (
    <div className={classes['option']}>
      <input
        type="radio"
        name={conflict.id}
        aria-label={text.own}
        checked={choice?.pick === 'own'}
        onChange={() => onChoice({ pick: 'own', own })}
      />
      <span className={classes['number']} aria-hidden>
        {n}
      </span>
      <Textarea
        ref={ownField}
        label={text.ownLabel}
        description={
          column === 'integer' || column === 'minor'
            ? text.whole(column === 'integer' ? 'whole' : 'amount')
            : undefined
        }
        autosize
        minRows={1}
        maxRows={8}
        value={own}
        onChange={(event) => onChoice({ pick: 'own', own: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
    </div>
  );
};

const Notes = ({ measure }: { readonly measure: string }) => {
  const text = useText(conflictsWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.plan.notes.list.queryOptions({ measure }));
  const notes = data?.notes ?? [];
  return (
    <div>
      <Group gap="sm">
        <Title order={3} size="h6">
          {text.notes}
        </Title>
        <Anchor component={Link} href={`/measure/${measure}`} size="sm">
          {text.openMeasure}
        </Anchor>
      </Group>
      {notes.length === 0 && <Text size="sm">{text.noNotes}</Text>}
      {notes.map((note) => (
        <blockquote key={note.id} className={classes['note']}>
          {note.text}
          <span className={classes['author']}>
            {text.note(
              authorText({ ...note, by: note.author }, language),
              whenText(note.writtenAt),
            )}
          </span>
        </blockquote>
      ))}
    </div>
  );
};

const isDecided = (choice: Choice | null): boolean =>
  choice !== null && (choice.pick !== 'own' || choice.own.trim() !== '');

export const ConflictDetail = (props: DetailProps) => {
  const text = useText(conflictsWords);
  const places = useText(placeWords);
  const { language } = useLanguage();
  const { conflict, choice, typed, onDecide, busy } = props;
  const { decision } = conflict;
  const tell = useSentence();
  const say = useHeadText(conflict);
  const measure = measureOfRow(conflict);
  return (
    <section className={classes['detail']} aria-label={text.detail}>
      <Stack gap="sm">
        <div>
          <Title order={2} size="h4" className={classes['field']}>
            {conflictName(conflict, text, language)}
          </Title>
          <Text size="sm" c="dimmed">
            {[
              ...(measure === null ? [] : [places.measure(measure)]),
              rowText(conflict, places, language),
              ...(conflict.kind === 'value' ? [text.kinds.value] : []),
            ].join(' · ')}
          </Text>
        </div>
        {decision !== undefined && (
          <Text size="sm">
            {text.decidedNow}: <b>{say(decision, conflict.f)}</b> – {authorText(decision, language)}
            , {whenText(decision.at)}. {text.anew}
          </Text>
        )}
        {decision === undefined && conflict.kind === 'value' && (
          <Text size="sm">
            {text.base}:{' '}
            {conflict.base === null ? (
              <i>{text.baseUnknown}</i>
            ) : (
              <b>{say({ f: conflict.f, value: conflict.base }, conflict.f)}</b>
            )}
          </Text>
        )}
        <fieldset className={classes['options']}>
          <legend>{text.options}</legend>
          {conflict.heads.map(({ op }, i) => (
            <Option key={op} {...props} n={i + 1} />
          ))}
          {conflict.kind === 'value' && <Own {...props} />}
        </fieldset>
        <UnsavedNote of={typed} />
        {conflict.refusal !== null && <Text size="sm">{tell(conflict.refusal)}</Text>}
        <div>
          <Button
            disabled={!isDecided(choice) || conflict.refusal !== null}
            loading={busy}
            onClick={onDecide}
          >
            {decision === undefined ? text.decide : text.decideAnew}
          </Button>
        </div>
        {measure !== null && <Notes measure={measure} />}
      </Stack>
    </section>
  );
};
