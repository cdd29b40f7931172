/** Whether a file holds a signature is seen from its bytes, whatever its name says. */
import { expect, test } from 'vitest';
import { checkSigned } from '../../../domain/council/signed.ts';
import { asice, CMS, signedPdf } from '../../fixtures/signed.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n');
/** Lengths unknown beforehand, as a stream is signed. */
const STREAMED = Buffer.from('308006092a864886f70d010702a0803080020101', 'hex');
const armoured = (name: string, bytes: Buffer): Buffer =>
  Buffer.from(`-----BEGIN ${name}-----\n${bytes.toString('base64')}\n-----END ${name}-----\n`);

test.each([
  ['протокол.p7s', CMS],
  ['ПРОТОКОЛ.P7S', CMS],
  ['протокол.pdf.p7m', STREAMED],
  ['протокол.p7s', Buffer.from(CMS.toString('base64'))],
  ['протокол.p7s', armoured('CMS', CMS)],
  ['протокол.p7m', armoured('PKCS7', STREAMED)],
  ['протокол.asice', asice()],
  ['протокол.asics', asice({ 'META-INF/signatures001.xml': Buffer.from('<x/>') })],
  ['протокол.pdf', signedPdf(PDF)],
])('%s is taken', (name, bytes) => {
  expect(checkSigned(name, bytes).ok).toBe(true);
});

test.each([
  ['протокол.docx', CMS, 'signed.kind'],
  ['протокол', CMS, 'signed.kind'],
  ['протокол.p7s', PDF, 'signed.none'],
  ['протокол.p7s', Buffer.from('Подписано: Иванов'), 'signed.none'],
  ['протокол.p7s', Buffer.from('3082010030', 'hex'), 'signed.none'],
  ['протокол.p7s', Buffer.alloc(0), 'signed.none'],
  ['протокол.pdf', PDF, 'signed.none'],
  ['протокол.pdf', CMS, 'signed.none'],
  ['протокол.asice', asice({}), 'signed.none'],
  ['протокол.asice', CMS, 'signed.none'],
])('%s without a signature is refused', (name, bytes, code) => {
  expect(checkSigned(name, bytes)).toMatchObject({ ok: false, error: { code } });
});
