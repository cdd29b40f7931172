// The adopted plan and the units, checked against their schema on every call.
import plan from './plan.json' with { type: 'json' };
import units from './units.json' with { type: 'json' };
import { seedPlanSchema, seedUnitsSchema } from './schema.ts';
import type { SeedPlan, SeedUnit } from './schema.ts';

export const loadPlan = (): SeedPlan => seedPlanSchema.parse(plan);

export const loadUnits = (): SeedUnit[] => seedUnitsSchema.parse(units);
