import { expect } from 'chai';
import { passwordOf, useApp } from '../support/app.ts';
import { expectAnswer } from '../support/dialects.ts';
import { streamOf } from '../support/event-stream.ts';
import { fileForm } from '../support/forms.ts';
import { givenFile } from '../support/given-file.ts';
import { GROUPCHAT, groupchat } from '../support/groupchat.ts';

const sent = { message: 'message sent successfully' };

describe('groupchat: the room', () => {
  const app = useApp();
  const { fields, user, logIn, idOf } = groupchat(app);

  const post = async (person: string, body: unknown) =>
    (await user(person)).post(`${GROUPCHAT}/message`, body);
  const upload = async (person: string, type: string, name: string) => {
    const reply = await (await user(person)).post(`${GROUPCHAT}/upload`, fileForm({ name }, { type }));
    expect(reply.status, reply.text).to.equal(200);
  };
  const newest = async (person: string) =>
    (await (await user(person)).get(`${GROUPCHAT}/message?limit=1`)).body.message[0];
  const lobbyOf = async (person: string): Promise<number | undefined> => {
    const { items } = (await (await user(person)).get('/v1/chats')).body;
    return items.find(({ name }: { name: string }) => name === 'lobby')?.id;
  };

  it('is a chat of /v1 that users are in from registering on', async () => {
    await app.anyone.post(`${GROUPCHAT}/register`, fields('reg'));
    const { body } = await app.anyone.post('/v1/sessions', {
      identifier: 'reg',
      password: passwordOf('reg'),
    });
    const { items } = (await app.withToken(body.accessToken).get('/v1/chats')).body;
    expect(items[0]).to.include({ name: 'lobby', system: true, ownerId: null });
  });

  it('takes accounts from elsewhere in at their first login', async () => {
    await app.idOf('max');
    expect((await app.as('max').get('/v1/chats')).body.items).to.deep.equal([]);
    await app.anyone.post(`${GROUPCHAT}/login`, { username: 'max', password: passwordOf('max') });
    expect((await app.as('max').get('/v1/chats')).body.items[0].name).to.equal('lobby');
  });

  it('takes in who comes with a token of another API', async () => {
    await app.idOf('ned');
    expectAnswer(await app.as('ned').post(`${GROUPCHAT}/message`, { text: 'hi' }), 200, sent);
    expect((await app.as('ned').get('/v1/chats')).body.items[0].name).to.equal('lobby');
    await app.idOf('nel');
    expect((await app.as('nel').get(`${GROUPCHAT}/message`)).body.message.at(-1).text).to.equal('hi');
  });

  it('has in /v1 what is said here, with its file as an attachment for all', async () => {
    await upload('ann', 'image', 'view.png');
    await post('bob', { text: 'the view', file_type: 'image', file_name: 'view.png' });
    const chatId = (await lobbyOf('cat')) as number;
    const cat = await user('cat');
    const [message] = (await cat.get(`/v1/chats/${chatId}/messages?limit=1`)).body.items;
    expect(message).to.include({ content: 'the view', authorId: await idOf('bob') });
    const [fileId] = message.attachmentIds;
    expect((await cat.get(`/v1/files/${fileId}`)).body).to.include({
      name: 'view.png',
      ownerId: await idOf('ann'),
    });
    expect((await cat.get(`/v1/files/${fileId}/content`)).text).to.equal('some notes');
    await app.idOf('eve');
    expect((await app.as('eve').get(`/v1/files/${fileId}`)).status).to.equal(404);
  });

  it('has here what is said, edited and deleted in /v1', async () => {
    const chatId = (await lobbyOf('ann')) as number;
    const ann = await user('ann');
    const { id: fileId } = await givenFile(app, 'vera', { name: 'v1.txt' });
    const say = async (content: string) =>
      (await ann.post(`/v1/chats/${chatId}/messages`, { content })).body.id as number;
    const [kept, gone] = [await say('from v1'), await say('unsaid')];
    await ann.patch(`/v1/messages/${kept}`, { content: 'from /v1' });
    await ann.delete(`/v1/messages/${gone}`);
    expect(await newest('bob')).to.deep.equal({
      ID: kept,
      user_id: await idOf('ann'),
      text: 'from /v1',
      file_name: null,
      file_type: null,
      time: '12:00',
    });
    await app.anyone.post(`${GROUPCHAT}/login`, { username: 'vera', password: passwordOf('vera') });
    await app.as('vera').post(`/v1/chats/${chatId}/messages`, { content: 'see', attachmentIds: [fileId] });
    expect(await newest('bob')).to.include({ text: 'see', file_name: null, file_type: null });
  });

  it('is heard of on streams of events', async () => {
    await user('lis');
    const person = 'lis';
    await app.withToken(await logIn(person)).get('/v1/me');
    await app.idOf('ear');
    await app.anyone.post(`${GROUPCHAT}/login`, { username: 'ear', password: passwordOf('ear') });
    const stream = await streamOf(app, 'ear');
    await post('ann', { text: 'listen' });
    const [event] = await stream.take(1);
    expect(event?.event).to.equal('message.created');
    await stream.cut();
  });

  it('shows a replaced file under the same message, and none where it was deleted', async () => {
    await upload('ann', 'file', 'draft.txt');
    await post('bob', { text: 'draft', file_type: 'file', file_name: 'draft.txt' });
    const { ID } = await newest('ann');
    await upload('ann', 'file', 'draft.txt');
    expect(await newest('bob')).to.include({ ID, file_name: 'draft.txt', file_type: 'file' });
    const ann = await user('ann');
    const { id } = (await ann.get('/v1/files?q=draft')).body.items[0];
    expect((await ann.delete(`/v1/files/${id}`)).status).to.equal(204);
    expect(await newest('bob')).to.include({ ID, text: 'draft', file_name: null, file_type: null });
  });

  it('keeps what a deleted user said', async () => {
    const id = await idOf('tmp');
    await post('tmp', { text: 'remember me' });
    await (await user('tmp')).delete(`${GROUPCHAT}/user`);
    expect(await newest('ann')).to.include({ user_id: id, text: 'remember me' });
  });
});
