import classes from './exchange.module.css';

interface FactsProps {
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** The name of the fact that is set as code. */
  readonly code?: string;
}

export const Facts = ({ facts, code }: FactsProps) => (
  <dl className={classes['facts']}>
    {facts.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd className={name === code ? classes['code'] : undefined}>{value}</dd>
      </div>
    ))}
  </dl>
);
