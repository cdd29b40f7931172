/** What a package is, who signed it, for whom, what it holds. */
import type { ImportReport } from '../../../../api/exchange/import-report.ts';
import { useText } from '../../../text/language.tsx';
import { receiveWords } from '../../../text/exchange-receive.ts';
import { whenText } from '../../../ui/when.ts';
import { Facts } from '../Facts.tsx';
import type { Incoming } from './use-receive.ts';

interface PackageFactsProps {
  readonly report: ImportReport;
  readonly of: Pick<Incoming, 'name' | 'signature'>;
  readonly taken: boolean;
}

type Text = typeof receiveWords.bg;

const authorsOf = ({ authors }: ImportReport, text: Text): string =>
  authors
    .map(({ unit, entries }) => text.author(unit === '' ? text.unknownUnit : unit, entries))
    .join(', ');

const registryText = (report: ImportReport, taken: boolean, text: Text): string => {
  const { registryVersion, registryMoved } = report;
  if (!registryMoved) return text.registryStays(registryVersion);
  return taken ? text.registryMoved(registryVersion) : text.registryMoves(registryVersion);
};

export const PackageFacts = ({ report, of, taken }: PackageFactsProps) => {
  const text = useText(receiveWords);
  const { manifest, signer } = report;
  const to = manifest.to.map((unit) => (unit === 'all' ? text.toAll : unit)).join(', ');
  const facts: readonly (readonly [string, string])[] = [
    [text.file, report.file],
    [text.kind, text.kinds[manifest.kind]],
    [text.from, manifest.from],
    [text.signedBy, signer === null ? text.signedByUnknown : text.signedByUnit(signer)],
    [text.to, to],
    [text.made, whenText(manifest.made)],
    [text.authors, authorsOf(report, text) || '–'],
    [text.registry, registryText(report, taken, text)],
    [text.p7s, of.signature === null ? text.p7sAbsent : text.p7sPresent(of.signature)],
    [text.sha, report.sha256],
  ];
  return <Facts facts={facts} code={text.sha} />;
};
