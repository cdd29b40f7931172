import classes from './exchange.module.css';

interface FactsProps {
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** The names of the facts that are set as code. */
  readonly code?: string | readonly string[];
}

export const Facts = ({ facts, code }: FactsProps) => (
  <dl className={classes['facts']}>
    {facts.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd className={[code].flat().includes(name) ? classes['code'] : undefined}>{value}</dd>
      </div>
    ))}
  </dl>
);
