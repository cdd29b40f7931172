/** The key's fingerprint in digits and in words, to be read out by telephone, or scanned. */
import { Text } from '@mantine/core';
import { encode } from 'uqr';
import { fingerprintWords } from '../../../../domain/exchange/fingerprint-words.ts';
import { useText } from '../../../text/language.tsx';
import { startWords } from '../../../text/exchange-start.ts';
import classes from './start.module.css';

interface GroupsProps {
  readonly fingerprint: string;
  /** What it is of; a key, where nothing is said. */
  readonly of?: string;
}

export const FingerprintGroups = ({ fingerprint, of }: GroupsProps) => {
  const text = useText(startWords);
  const words = fingerprintWords(fingerprint);
  return (
    <ol className={classes['digits']} aria-label={of ?? text.fingerprint}>
      {fingerprint.split(' ').map((group, i) => (
        <li key={i}>
          {group} <span className={classes['words']}>{words[i]}</span>
        </li>
      ))}
    </ol>
  );
};

const BORDER = 3;

const QrCode = ({ content, title }: { readonly content: string; readonly title: string }) => {
  const { data, size } = encode(content, { ecc: 'M', border: BORDER });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg className={classes['qr']} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={title}>
      <title>{title}</title>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
};

interface FingerprintProps {
  readonly unit: string;
  readonly fingerprint: string;
}

export const Fingerprint = ({ unit, fingerprint }: FingerprintProps) => {
  const text = useText(startWords);
  return (
    <div className={classes['fingerprint']}>
      <div>
        <FingerprintGroups fingerprint={fingerprint} />
        <Text size="sm" mt="xs">
          {text.fingerprintHint}
        </Text>
      </div>
      <QrCode content={`Мярка ${unit} ${fingerprint}`} title={text.qr(unit)} />
    </div>
  );
};
