/** The rest of the registry: rights, root keys, versions. */
import { Badge, Text } from '@mantine/core';
import { useToday } from '../../../core/today.tsx';
import { daysBetween } from '../../../../domain/kernel/date.ts';
import { sofiaDay } from '../../../../domain/kernel/sofia-time.ts';
import { useText } from '../../../text/language.tsx';
import { trustWords } from '../../../text/exchange-trust.ts';
import { whenText } from '../../../ui/when.ts';
import { named } from '../named.ts';
import { Section } from '../Section.tsx';
import type { RegistryView } from './registry-view.ts';
import classes from '../exchange.module.css';

interface RegistryProps {
  readonly registry: RegistryView;
}

export const GrantTable = ({ registry }: RegistryProps) => {
  const text = useText(trustWords);
  return (
    <Section title={text.grantsTitle}>
      <table className={classes['table']} data-columns="grants">
        <caption className={classes['hidden']}>{text.grantsTitle}</caption>
        <thead>
          <tr>
            {[text.grantUnit, text.grantRole, text.grantMay, text.grantMeasures].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {registry.grants.map(({ unit, role, may, measures }) => (
            <tr key={`${unit} ${role}`}>
              <th scope="row">{unit}</th>
              <td>{named(text.roleNames, role) ?? role}</td>
              <td>
                {may.map((area) => named(text.areaNames, area) ?? area).join(', ') || text.nothing}
              </td>
              <td>{measures.includes('*') ? text.allMeasures : measures.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
};

export const RootKeys = ({ registry: { root } }: RegistryProps) => {
  const text = useText(trustWords);
  if (root === null) return null;
  return (
    <Section title={text.rootTitle}>
      <Text size="sm">{text.rootRule(root.threshold, root.keys.length)}</Text>
      <ul className={classes['list']}>
        {root.keys.map((kid, i) => (
          <li key={kid}>
            {root.holders[i]}{' '}
            <span className={classes['code']}>{text.rootKey(kid.slice(0, 16))}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
};

export const VersionTable = ({ registry: { versions } }: RegistryProps) => {
  const text = useText(trustWords);
  const today = useToday();
  const ageOf = (made: string): string =>
    text.days(Math.max(0, daysBetween(sofiaDay(Date.parse(made)), today)));
  return (
    <Section title={text.versionsTitle}>
      <table className={classes['table']} data-columns="versions">
        <caption className={classes['hidden']}>{text.versionsTitle}</caption>
        <thead>
          <tr>
            {[text.version, text.made, text.age, text.id].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {versions.toReversed().map(({ version, made, id }, i) => (
            <tr key={version}>
              <th scope="row">
                {version}{' '}
                {i === 0 && (
                  <Badge size="xs" variant="default" tt="none">
                    {text.inForce}
                  </Badge>
                )}
              </th>
              <td className={classes['when']}>{whenText(made)}</td>
              <td>{ageOf(made)}</td>
              <td className={classes['code']}>{id.slice(0, 12)}…</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
};
