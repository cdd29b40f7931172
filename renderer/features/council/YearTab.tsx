/** A council's year: the programme of work and the report, from the same records as all else. */
import { ActionIcon, Button, Group, Select, Stack, Table, Text, Title } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { RULE_TEXTS, ruleText } from '../../../domain/council/texts.ts';
import type { Rule, RuleName } from '../../../domain/council/types.ts';
import { COUNCIL_YEARS } from '../../../domain/council/years.ts';
import { yearOf } from '../../../domain/kernel/date.ts';
import { readYear } from '../../../domain/kernel/read/number.ts';
import { useToday } from '../../core/today.tsx';
import { useTRPC, type RouterOutput } from '../../core/trpc.ts';
import { useAllUnsaved, useUnsaved, type Sends } from '../../core/unsaved/use-unsaved.ts';
import { councilWords } from '../../text/council.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { ReadField, valueOf } from '../../ui/ReadField.tsx';
import { UnsavedNote } from '../../ui/UnsavedNote.tsx';
import { bytesOf, saveFile } from '../../ui/save-file.ts';
import classes from './council.module.css';
import { useMayWrite } from './rights.tsx';
import { SavedDate, SavedField } from './SavedField.tsx';
import { SignedFiles } from './SignedFiles.tsx';
import { codesOf, useCouncil } from './use-council.ts';
import { TextInput } from '../../ui/TextFields.tsx';
import { MOST } from '../../../domain/text/limits.ts';

interface YearProps {
  readonly council: string;
  readonly year: number;
}

interface RulesProps {
  readonly rules: readonly Rule[];
}

const QUARTERS = ['1', '2', '3', '4'];

const AddQuestion = ({ council: id, year }: YearProps) => {
  const text = useText(councilWords);
  const { council, run, busy } = useCouncil();
  /** The next question is most often of the same quarter and rapporteur. */
  const [last, setLast] = useState({ quarter: null as string | null, rapporteur: '' });
  const form = useUnsaved({
    place: `council/${id}/year/${year}/question`,
    label: text.question,
    initial: { ...last, title: '', measures: '' },
  });
  const { title, quarter, rapporteur, measures } = form.value;
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const input = {
      council: id,
      year,
      title,
      rapporteur,
      measures: codesOf(measures),
      quarter: quarter === null ? null : Number(quarter),
    };
    if ((await run(council.councils.year.addItem.mutate(input, form.sends))) !== null)
      setLast({ quarter, rapporteur });
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="no-print">
      <div className={classes['row']}>
        <TextInput
          most={MOST.councilLine}
          size="xs"
          className={classes['grow'] ?? ''}
          label={text.question}
          value={title}
          onChange={(event) => form.patch({ title: event.currentTarget.value })}
        />
        <Select
          size="xs"
          w={130}
          clearable
          label={text.quarter}
          placeholder={text.anyQuarter}
          data={QUARTERS}
          value={quarter}
          onChange={(next) => form.patch({ quarter: next })}
        />
        <TextInput
          size="xs"
          w={150}
          label={text.rapporteur}
          value={rapporteur}
          onChange={(event) => form.patch({ rapporteur: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          w={110}
          label={text.measures}
          value={measures}
          onChange={(event) => form.patch({ measures: event.currentTarget.value })}
        />
        <Button size="xs" type="submit" loading={busy} disabled={title.trim() === ''}>
          {text.addProgramme}
        </Button>
      </div>
      <UnsavedNote of={form} />
    </form>
  );
};

type YearView = RouterOutput['council']['councils']['year']['read'];

const Programme = ({ view }: { readonly view: YearView }) => {
  const text = useText(councilWords);
  const mayWrite = useMayWrite();
  const { council, run } = useCouncil();
  if (view.programme.length === 0) return <Text size="sm">{text.emptyProgramme}</Text>;
  return (
    <Table verticalSpacing={4} aria-label={text.programme}>
      <Table.Thead>
        <Table.Tr>
          {[text.question, text.quarter, text.rapporteur, text.measures, text.actions].map(
            (head) => (
              <Table.Th key={head} scope="col">
                {head}
              </Table.Th>
            ),
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {view.programme.map((item) => (
          <Table.Tr key={item.id}>
            <Table.Th scope="row" fw={400}>
              {item.title}
            </Table.Th>
            <Table.Td>{item.quarter ?? text.anyQuarter}</Table.Td>
            <Table.Td>{item.rapporteur}</Table.Td>
            <Table.Td>{item.measures.join(', ')}</Table.Td>
            <Table.Td>
              {mayWrite && (
                <ActionIcon
                  className="no-print"
                  variant="subtle"
                  color="red"
                  aria-label={`${text.remove}: ${item.title}`}
                  onClick={() => void run(council.councils.year.removeItem.mutate({ id: item.id }))}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

type YearDocument = 'programme' | 'report';

const Downloads = ({ council: id, year, kind }: YearProps & { readonly kind: YearDocument }) => {
  const text = useText(councilWords);
  const { council, run, busy } = useCouncil();
  const make = async (format: 'pdf' | 'docx'): Promise<void> => {
    const file = await run(council.documents[kind].query({ council: id, year, format }));
    if (file !== null) saveFile(file.name, bytesOf(file.base64), file.mime);
  };
  return (
    <Group gap="xs" className="no-print">
      {(['pdf', 'docx'] as const).map((format) => (
        <Button
          key={format}
          size="xs"
          variant="default"
          loading={busy}
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => void make(format)}
        >
          {text[`${kind}${format === 'pdf' ? 'Pdf' : 'Docx'}`]}
        </Button>
      ))}
    </Group>
  );
};

/** By when, where a rule says so. */
const Terms = ({
  rules,
  names,
}: Pick<RulesProps, 'rules'> & { readonly names: readonly RuleName[] }) => {
  const { language } = useLanguage();
  return rules
    .filter(({ name }) => names.includes(name))
    .map((rule) => (
      <Text size="sm" key={rule.name}>
        {`${RULE_TEXTS[rule.name][language]} ${ruleText(rule, language)} (${rule.act})`}
      </Text>
    ));
};

const Year = ({ council: id, year, rules }: YearProps & RulesProps) => {
  const text = useText(councilWords);
  const locked = !useMayWrite();
  const trpc = useTRPC();
  const { council } = useCouncil();
  const place = `council/${id}/year/${year}`;
  const { data } = useQuery(trpc.council.councils.year.read.queryOptions({ council: id, year }));
  if (data === undefined) return null;
  const set = (
    more: { programmeAdopted?: string | null; programmeAct?: string; reportText?: string },
    sends: Sends,
  ) => council.councils.year.set.mutate({ council: id, year, ...more }, sends);
  return (
    <div className={classes['columns']}>
      <section className={classes['panel']}>
        <Title order={2} size="h6">
          {text.report}
        </Title>
        <Stack gap="sm">
          <SavedField
            place={`${place}/report`}
            label={text.reportText}
            description={text.reportHint}
            lines={5}
            readOnly={locked}
            value={data.reportText}
            onSave={(reportText, sends) => set({ reportText }, sends)}
          />
          <Terms rules={rules} names={['reportBy']} />
          <Downloads council={id} year={year} kind="report" />
          <SignedFiles
            owner={{ document: 'report', council: id, year }}
            where={{ council: id, year }}
            label={text.report}
          />
        </Stack>
      </section>
      <section className={classes['panel']}>
        <Title order={2} size="h6">
          {text.programme}
        </Title>
        <Stack gap="sm">
          <Programme view={data} />
          {!locked && <AddQuestion council={id} year={year} />}
          <Terms rules={rules} names={['programmeBy']} />
          <div className={classes['row']}>
            <SavedDate
              optional
              w={130}
              place={`${place}/adopted`}
              label={text.adopted}
              readOnly={locked}
              value={data.programmeAdopted}
              onSave={(programmeAdopted, sends) => set({ programmeAdopted }, sends)}
            />
            <SavedField
              place={`${place}/act`}
              label={text.adoptedAct}
              readOnly={locked}
              value={data.programmeAct}
              onSave={(programmeAct, sends) => set({ programmeAct }, sends)}
            />
          </div>
          <Downloads council={id} year={year} kind="programme" />
          <SignedFiles
            owner={{ document: 'programme', council: id, year }}
            where={{ council: id, year }}
            label={text.programme}
          />
        </Stack>
      </section>
    </div>
  );
};

/** The year in which something is typed and not saved, else the present one. */
const useYearFirst = (council: string): number => {
  const start = `council/${council}/year/`;
  const present = yearOf(useToday());
  const typed = useAllUnsaved()
    .filter(({ place }) => place.startsWith(start))
    .map(({ place }) => Number(place.slice(start.length).split('/')[0]));
  return typed.includes(present) ? present : (typed[0] ?? present);
};

const readProgrammeYear = (text: string) => readYear(text, COUNCIL_YEARS);

export const YearTab = ({ council, rules }: Pick<YearProps, 'council'> & RulesProps) => {
  const text = useText(councilWords);
  const [year, setYear] = useState(useYearFirst(council));
  const [typed, setTyped] = useState(String(year));
  return (
    <Stack gap="sm">
      <ReadField
        size="xs"
        w={110}
        inputMode="numeric"
        label={text.forYear}
        typed={typed}
        read={readProgrammeYear}
        onType={(next) => {
          setTyped(next);
          setYear(valueOf(readProgrammeYear, next) ?? year);
        }}
      />
      <Year key={year} council={council} year={year} rules={rules} />
    </Stack>
  );
};
