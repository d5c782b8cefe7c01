import type { Accounts } from '../domain/accounts/accounts.ts';
import type { Picture } from '../domain/pictures/picture.ts';
import { jsonArray, jsonBody, jsonObject } from '../http/json-stream.ts';
import { type ApiHandlers, presentAccount } from './accounts.ts';
import { presentAuditEvent } from './administration.ts';
import { presentBook } from './books.ts';
import { presentChat } from './chats.ts';
import { presentFile } from './files.ts';
import { presentLoan } from './loans.ts';
import { presentMessage } from './messages.ts';
import { presentSession } from './sessions.ts';

export const exportHandlers = (accounts: Accounts): ApiHandlers<'exportMe'> => ({
  async exportMe({ caller }) {
    const data = await accounts.exportData(caller.accountId);
    const { account, picture, sessions, auditEvents, chats, messages, books, loans, files } = data;
    const document = jsonObject({
      account: [JSON.stringify(presentAccount(account))],
      picture: [JSON.stringify(picture === undefined ? null : dataUri(picture))],
      avatar: [JSON.stringify(account.avatar)],
      sharesFiles: [JSON.stringify(account.sharesFiles)],
      sessions: jsonArray(sessions, (session) => presentSession(session, caller)),
      auditEvents: jsonArray(auditEvents, presentAuditEvent),
      chats: jsonArray(chats, presentChat),
      messages: jsonArray(messages, presentMessage),
      books: jsonArray(books, presentBook),
      loans: jsonArray(loans, presentLoan),
      files: jsonArray(files, presentFile),
    });
    return {
      status: 200,
      stream: await jsonBody(document),
      mediaType: 'application/json',
      headers: { 'content-disposition': 'attachment; filename="parley-export.json"' },
    };
  },
});

const dataUri = ({ bytes }: Picture): string =>
  `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`;
