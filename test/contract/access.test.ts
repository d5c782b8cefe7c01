import { expect } from 'chai';
import type { Operation } from '../../src/http/contract.ts';
import { type TestApp, useApp } from '../support/app.ts';
import { signedIn } from '../support/callers.ts';
import type { Client, Reply } from '../support/client.ts';
import { operationsUnderTest } from '../support/contracts.ts';
import { givenFile } from '../support/given-file.ts';
import { type ContractRequest, sendRequest, validRequest } from '../support/requests.ts';
import { expectUntouched } from '../support/tables.ts';

const actors = ['nobody', 'a stranger', 'an admin', 'the owner'] as const;
type Actor = (typeof actors)[number];

/** Rules under which people act on what is their own, whoever they are. */
const own = ['public', 'self', 'signed-in'];

/** What `x-access` means: undefined for a success, else the status that the actor gets. */
function refusal({ access }: Operation, actor: Actor): number | undefined {
  const allows = (rule: string) =>
    rule === 'public' ||
    (actor !== 'nobody' && own.includes(rule)) ||
    (actor === 'the owner' && !rule.startsWith('role:')) ||
    (actor === 'an admin' && rule === 'role:admin');
  if (access.some(allows)) return undefined;
  if (actor === 'nobody') return 401;
  // Somebody else's is as if it were not there, unless all see it; a role that does not suffice may be told.
  return access.includes('creator') || access.every((rule) => rule.startsWith('role:')) ? 403 : 404;
}

/** The same path with ids that nothing has. */
const nobodys = (path: object) =>
  Object.fromEntries(Object.keys(path).map((name) => [name, Number.MAX_SAFE_INTEGER]));

/** All that a problem says, but for the request's id. */
const told = ({ status, body }: Reply) => ({ status, ...body, instance: undefined });

describe('who may call an operation', () => {
  const app = useApp();

  for (const target of operationsUnderTest) {
    const { id, operation } = target;
    for (const actor of actors) {
      const expected = refusal(operation, actor);

      it(`${id} ${operation.access}: ${actor} gets ${expected ?? 'a success'}`, async () => {
        const name = `${id}-${actor.replace(/^\w+ /, '')}`;
        const client = await enter(actor, name);
        const isOwn = actor !== 'nobody' && operation.access.some((rule) => own.includes(rule));
        const request = await validRequest(app, target, isOwn ? name : `${id}-owner`);
        if (expected === undefined) {
          const reply = await sendRequest(client, target, request);
          expect(reply.status, reply.text).to.be.within(200, 299);
        } else {
          await app.idOf(name);
          const reply = await expectUntouched(app, () => sendRequest(client, target, request));
          expect(reply.status, reply.text).to.equal(expected);
          if (expected === 404) {
            const never = await sendRequest(client, target, { ...request, path: nobodys(request.path) });
            expect(told(reply)).to.deep.equal(told(never));
          }
        }
      });
    }
  }

  /** Signs somebody of that kind in. */
  async function enter(actor: Actor, name: string): Promise<Client> {
    if (actor === 'nobody') return app.anyone;
    const accountId = await app.idOf(name);
    if (actor === 'an admin') {
      const reply = await app.as('admin').patch(`/v1/admin/accounts/${accountId}`, { role: 'admin' });
      expect(reply.status, reply.text).to.equal(200);
    }
    return signedIn(app, name);
  }
});

describe("who may call an operation on what is somebody else's, and known to the caller", () => {
  const app = useApp();

  for (const [id, status] of [
    ['updateChat', 403],
    ['deleteChat', 403],
    ['addParticipant', 403],
    ['removeParticipant', 403],
    ['editMessage', 404],
    ['deleteMessage', 404],
  ] as const)
    it(`${id}: a participant gets ${status}`, async () => {
      const target = targetOf(id);
      const request = await validRequest(app, target, `${id}-owner`);
      const participant = await signedIn(app, await letIn(app, `${id}-owner`, request));
      const reply = await expectUntouched(app, () => sendRequest(participant, target, request));
      expect(reply.status, reply.text).to.equal(status);
    });

  for (const actor of ['nobody', 'a stranger'] as const)
    it(`getFileContent: of a private file, ${actor} gets 404`, async () => {
      const target = targetOf('getFileContent');
      const { id: fileId } = await givenFile(app, 'keeper');
      const request = { path: { fileId }, query: {}, header: {} };
      const client = actor === 'nobody' ? app.anyone : app.as('stranger');
      await app.idOf('stranger');
      const reply = await expectUntouched(app, () => sendRequest(client, target, request));
      expect(reply.status, reply.text).to.equal(404);
      const never = await sendRequest(client, target, { ...request, path: nobodys(request.path) });
      expect(told(reply)).to.deep.equal(told(never));
      expect((await sendRequest(app.as('keeper'), target, request)).status).to.equal(200);
    });
});

const targetOf = (id: string) => operationsUnderTest.find((one) => one.id === id)!;

/** Lets somebody take part in the chat that the request is about. @returns the name */
async function letIn(app: TestApp, owner: string, { path }: ContractRequest): Promise<string> {
  const name = `${owner}-guest`;
  const { chatId } =
    'messageId' in path ? (await app.as(owner).get(`/v1/messages/${path.messageId}`)).body : path;
  const userId = await app.idOf(name);
  const reply = await app.as(owner).put(`/v1/chats/${chatId}/participants/${userId}`);
  expect(reply.status, reply.text).to.equal(204);
  return name;
}
