import { Readable } from 'node:stream';
import type { Accounts } from '../domain/accounts/accounts.ts';
import { type ApiHandlers, presentAccount } from './accounts.ts';
import { presentAuditEvent } from './administration.ts';
import { presentChat } from './chats.ts';
import { presentMessage } from './messages.ts';
import { presentSession } from './sessions.ts';

export const exportHandlers = (accounts: Accounts): ApiHandlers<'exportMe'> => ({
  async exportMe({ caller }) {
    const { account, sessions, auditEvents, chats, messages } = await accounts.exportData(caller.accountId);
    const document = jsonObject({
      account: [JSON.stringify(presentAccount(account))],
      sessions: jsonArray(sessions, (session) => presentSession(session, caller)),
      auditEvents: jsonArray(auditEvents, presentAuditEvent),
      chats: jsonArray(chats, presentChat),
      messages: jsonArray(messages, presentMessage),
    });
    return {
      status: 200,
      stream: Readable.from(document),
      mediaType: 'application/json',
      headers: { 'content-disposition': 'attachment; filename="parley-export.json"' },
    };
  },
});

type Text = AsyncIterable<string> | Iterable<string>;

/** A JSON object written as it is read, so that memory stays bounded. */
async function* jsonObject(fields: Readonly<Record<string, Text>>): AsyncGenerator<string> {
  let before = '{';
  for (const [name, text] of Object.entries(fields)) {
    yield `${before}${JSON.stringify(name)}:`;
    yield* text;
    before = ',';
  }
  yield '}';
}

async function* jsonArray<Item>(
  items: AsyncIterable<Item>,
  present: (item: Item) => unknown,
): AsyncGenerator<string> {
  let before = '[';
  for await (const item of items) {
    yield before + JSON.stringify(present(item));
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}
