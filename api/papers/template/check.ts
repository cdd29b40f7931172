/** Looks a template over before it is taken: what it is, which places it has, and a filling on trial. */
import { failure, type Failure } from '../../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import { judgePlaces, type PlaceName } from '../../../domain/papers/places.ts';
import { bytesSource, type Source } from '../../sheets/in/source.ts';
import { sampleDoc, sampleFacts } from '../sample.ts';
import { DEFAULT_STYLE } from '../style.ts';
import { fillTemplate, placesIn } from './fill.ts';
import { openTemplate } from './package.ts';

/** «{тало} → {тяло}» */
const braced = (name: string): string => `{${name}}`;

/** The places that it has; or one sentence on what is to be mended first. */
export const checkTemplate = async (
  source: Source,
): Promise<Result<readonly PlaceName[], Failure>> => {
  const file = source.name;
  const template = await openTemplate(source);
  if (!template.ok) return template;
  const names = await placesIn(template.value);
  if (!names.ok) return names;
  const { known, unknown, missing } = judgePlaces(names.value);
  if (unknown.length > 0) {
    const told = unknown.map(({ name, near }) =>
      near === null ? braced(name) : `${braced(name)} → ${braced(near)}`,
    );
    return err(failure('papers.template-unknown', { file, unknown: told.join(', ') }, file));
  }
  if (missing.length > 0)
    return err(
      failure('papers.template-missing', { file, missing: missing.map(braced).join(', ') }, file),
    );
  const filled = await fillTemplate(template.value, sampleDoc(), sampleFacts, DEFAULT_STYLE);
  if (!filled.ok) return filled;
  const again = await openTemplate(bytesSource(file, filled.value));
  return again.ok ? ok(known) : again;
};
