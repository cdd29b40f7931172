/** A council with an open sitting of one item, and a draft amendment: where the forms stand. */
import { startCore } from '../../api/core.ts';
import { callerOf } from '../../api/router.ts';

export const SITTING = 'Заседание на формулярите';
export const DRAFT = 'Промени в срокове';

export const openForms = async (dataDir: string): Promise<void> => {
  const core = startCore({ dataDir });
  const call = callerOf(core.context);
  await call.app.setUnit({ unit: 'МЗ' });
  await call.app.setPerson({ person: 'Стоянова' });
  const { id: council } = await call.council.councils.add({ title: 'Съвет', act: '', task: '' });
  await call.council.councils.members.add({ council, name: 'Анна Петрова', role: 'chair' });
  const { id: sitting } = await call.council.sittings.add({
    council,
    title: SITTING,
    date: '2027-01-15',
  });
  await call.council.agenda.add({ sitting, title: 'Доклад за Плана' });
  await call.plan.amendments.create({ title: DRAFT });
  core.close();
};
