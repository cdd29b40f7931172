/** Councils: who they are, their sittings from agenda to protocol, and the decisions that follow. */
import { agendaRouter } from './council/agenda.ts';
import { councilsRouter } from './council/councils.ts';
import { decisionsRouter } from './council/decisions.ts';
import { documentsRouter } from './council/documents.ts';
import { breaksRouter } from './council/breaks.ts';
import { meetingRouter } from './council/meeting.ts';
import { protocolRouter } from './council/protocol.ts';
import { signedRouter } from './council/signed.ts';
import { sittingsRouter } from './council/sittings.ts';
import { router } from './trpc.ts';

export const councilRouter = router({
  councils: councilsRouter,
  sittings: sittingsRouter,
  agenda: agendaRouter,
  meeting: meetingRouter,
  breaks: breaksRouter,
  decisions: decisionsRouter,
  protocol: protocolRouter,
  documents: documentsRouter,
  signed: signedRouter,
});
