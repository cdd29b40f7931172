import { makeTariff, type Axis, type Tariff } from '../../../domain/tariffs/snapshot.ts';
import { readValues, type ValueRecord } from '../../../domain/tariffs/read-value.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { loadTariffs } from '../../../seeds/tariffs-schema.ts';

export const seedRecords = (): ValueRecord[] => loadTariffs().values;
export const seedValues = () => unwrap(readValues(seedRecords()));
export const seedTariff = (axis: Axis = 'applies'): Tariff => makeTariff(seedValues(), axis);
