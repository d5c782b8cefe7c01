import { expect } from 'chai';
import { passwordOf, useApp } from '../support/app.ts';
import { conversations } from '../support/conversations.ts';
import { givenFile } from '../support/given-file.ts';
import { expectRefusal, expectRefusals } from '../support/refusal.ts';

describe('attachments', () => {
  const app = useApp();
  const { begin, remove, look } = conversations(app);
  const send = (person: string, chatId: number, attachmentIds: readonly number[]) =>
    app.as(person).post(`/v1/chats/${chatId}/messages`, { content: 'See', attachmentIds });
  const read = async (person: string, fileId: number) => {
    const paths = [`/v1/files/${fileId}`, `/v1/files/${fileId}/content`];
    const statuses = [];
    for (const path of paths) statuses.push((await app.as(person).get(path)).status);
    return statuses;
  };

  it('are with their message, in the sender’s order', async () => {
    const chatId = await begin('ann', 'bob');
    const [one, two] = [(await givenFile(app, 'ann')).id, (await givenFile(app, 'ann')).id];
    const { body } = await send('ann', chatId, [two, one]);
    expect(body.attachmentIds).to.deep.equal([two, one]);
    expect((await app.as('bob').get(`/v1/messages/${body.id}`)).body).to.deep.equal(body);
    expect((await look('bob', chatId)).lastMessage).to.deep.equal(body);
  });

  it('can be read by who takes part, from the message to the end of either', async () => {
    const chatId = await begin('ann', 'bob', 'cat');
    const { id } = await givenFile(app, 'ann');
    expect(await read('bob', id)).to.deep.equal([404, 404]);
    const { body: message } = await send('ann', chatId, [id]);
    expect(await read('bob', id)).to.deep.equal([200, 200]);
    expect(await read('eve', id)).to.deep.equal([404, 404]);
    expect((await app.anyone.get(`/v1/files/${id}/content`)).status).to.equal(404);
    await remove('ann', chatId, 'bob');
    expect(await read('bob', id)).to.deep.equal([404, 404]);
    expect(await read('cat', id)).to.deep.equal([200, 200]);
    await app.as('ann').delete(`/v1/messages/${message.id}`);
    expect(await read('cat', id)).to.deep.equal([404, 404]);
    expect(await read('ann', id)).to.deep.equal([200, 200]);
  });

  it('cannot be read any more once the chat is deleted', async () => {
    const chatId = await begin('ann', 'bob');
    const { id } = await givenFile(app, 'ann');
    await send('ann', chatId, [id]);
    await app.as('ann').delete(`/v1/chats/${chatId}`);
    expect(await read('bob', id)).to.deep.equal([404, 404]);
  });

  it('let nobody but the owner change the file', async () => {
    const chatId = await begin('ann', 'bob');
    const { id } = await givenFile(app, 'ann');
    await send('ann', chatId, [id]);
    await expectRefusals(app, [404, 'file-not-found'], () =>
      Promise.all([
        app.as('bob').patch(`/v1/files/${id}`, { visibility: 'public' }),
        app.as('bob').delete(`/v1/files/${id}`),
      ]),
    );
  });

  it('are gone with their file', async () => {
    const chatId = await begin('ann', 'bob');
    const { id } = await givenFile(app, 'ann');
    const { body } = await send('ann', chatId, [id]);
    const path = `/v1/messages/${body.id}`;
    const etag = (await app.as('bob').get(path)).headers.get('etag') as string;
    expect((await app.as('ann').delete(`/v1/files/${id}`)).status).to.equal(204);
    const reply = await app.as('bob').get(path, { headers: { 'if-none-match': etag } });
    expect([reply.status, reply.body]).to.deep.equal([200, { ...body, attachmentIds: [] }]);
  });

  it('are gone with their owner, and the message stays', async () => {
    const chatId = await begin('bob', 'tim');
    const { id } = await givenFile(app, 'tim');
    const { body } = await send('tim', chatId, [id]);
    expect((await app.as('tim').delete('/v1/me', { password: passwordOf('tim') })).status).to.equal(204);
    expect((await app.as('bob').get(`/v1/messages/${body.id}`)).body).to.deep.equal({
      ...body,
      attachmentIds: [],
    });
  });

  it('are files of the sender’s own, all of them', async () => {
    const chatId = await begin('ann', 'bob');
    const [mine, others] = [(await givenFile(app, 'ann')).id, (await givenFile(app, 'bob')).id];
    await send('bob', chatId, [others]);
    const reply = await expectRefusal(app, [422, 'unknown-attachments'], () =>
      send('ann', chatId, [mine, others, 999_999]),
    );
    expect(reply.body.detail).to.equal(`You have no file with the id ${others}, 999999.`);
    expect(reply.body.errors[0]).to.include({ in: 'body', pointer: '/attachmentIds' });
  });
});
