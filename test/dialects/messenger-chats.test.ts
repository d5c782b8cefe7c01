import { expect } from 'chai';
import { DAY } from '../../src/domain/clock.ts';
import { passwordOf, useApp } from '../support/app.ts';
import { expectAnswer } from '../support/dialects.ts';
import { messenger } from '../support/messenger.ts';
import { expectUntouched } from '../support/tables.ts';

const ascending = (ids: readonly number[]) => ids.toSorted((one, other) => one - other);
const notFound = { error: 'Chat not found or access denied' };

describe('chats of the messenger', () => {
  const app = useApp({ ACCESS_TOKEN_TTL: '10d' });
  const as = (person: string) => messenger(() => app.as(person));
  const ids = (...people: readonly string[]) => Promise.all(people.map((person) => app.idOf(person)));
  const begin = async (person: string, participant_ids: readonly number[], name = 'Поездка') =>
    (await as(person).post('/chats', { name, participant_ids })).body;

  it('are of their creator and those that are named, each once, ascending', async () => {
    const [ann, bob, cleo] = (await ids('ann', 'bob', 'cleo')) as [number, number, number];
    for (const [given, participants] of [
      [
        [cleo, bob],
        [ann, bob, cleo],
      ],
      [
        [cleo, cleo, ann, bob, cleo],
        [ann, bob, cleo],
      ],
      [[ann], [ann]],
      [[], [ann]],
    ] as const)
      expect((await begin('ann', given)).participants).to.deep.equal(ascending(participants));
  });

  it('pass over ids that nobody has', async () => {
    const [ann, gone, bob] = (await ids('ann', 'gone', 'bob')) as [number, number, number];
    await app.as('gone').delete('/v1/me', { password: passwordOf('gone') });
    const strangers = [0, -1, 123456, Number.MAX_SAFE_INTEGER, gone];
    expect((await begin('ann', [...strangers, bob])).participants).to.deep.equal(ascending([ann, bob]));
  });

  for (const body of [
    undefined,
    {},
    { name: 'x' },
    { participant_ids: [1] },
    { name: '', participant_ids: [] },
    { name: null, participant_ids: [] },
    { name: 'x', participant_ids: null },
    { name: 'x', participant_ids: 2 },
  ]) {
    it(`are not begun with ${JSON.stringify(body)}`, async () => {
      await app.idOf('ann');
      await expectUntouched(app, async () =>
        expectAnswer(await as('ann').post('/chats', body), 400, {
          error: 'Name and participant_ids are required',
        }),
      );
    });
  }

  for (const [change, error] of [
    [{ name: 'x'.repeat(101) }, 'name must NOT have more than 100 characters'],
    [{ name: 'a\u0000b' }, 'name must not have control characters'],
    [{ participant_ids: ['2'] }, 'participant_ids/0 must be integer'],
    [{ participant_ids: [1.5] }, 'participant_ids/0 must be integer'],
    [{ participant_ids: Array(10_001).fill(1) }, 'participant_ids must NOT have more than 10000 items'],
  ] as const) {
    it(`are not begun with what makes “${error}”`, async () => {
      await app.idOf('ann');
      await expectUntouched(app, async () => {
        const reply = await as('ann').post('/chats', { ...{ name: 'x', participant_ids: [] }, ...change });
        expectAnswer(reply, 400, { error });
      });
    });
  }

  it('are renamed by any who takes part, and not to nothing', async () => {
    const [bob] = (await ids('bob')) as [number];
    const chat = await begin('ann', [bob]);
    const name = 'Другая';
    expectAnswer(await as('bob').put(`/chats/${chat.id}`, { name }), 200, { ...chat, name });
    for (const body of [undefined, {}, { name: '' }, { name: null }])
      expectAnswer(await as('bob').put(`/chats/${chat.id}`, body), 400, { error: 'Name is required' });
    expectAnswer(await as('ann').get(`/chats/${chat.id}`), 200, { ...chat, name });
  });

  it('are not there for who does not take part', async () => {
    const { id } = await begin('ann', []);
    await app.idOf('eve');
    await expectUntouched(app, async () => {
      for (const path of [`/chats/${id}`, `/chats/${id}/messages`, '/chats/123456'])
        expectAnswer(await as('eve').get(path), 404, notFound);
      expectAnswer(await as('eve').put(`/chats/${id}`, { name: 'x' }), 404, notFound);
      expectAnswer(await as('eve').post(`/chats/${id}/messages`, { content: 'x' }), 404, notFound);
    });
    expect((await as('ann').get(`/chats/${id}`)).body.name).to.equal('Поездка');
  });

  it('are listed in the order in which they were made, whatever was said since', async () => {
    const first = await begin('list', [], 'one');
    app.clock.advance(DAY);
    const second = await begin('list', [], 'two');
    expect(second.created_at).to.equal('2026-05-02T12:00:00.000000');
    await as('list').post(`/chats/${first.id}/messages`, { content: 'hello' });
    expectAnswer(await as('list').get('/chats'), 200, [first, second]);
  });

  it('are all listed, however many, and none is an empty list', async () => {
    const [many] = (await ids('many')) as [number];
    expectAnswer(await as('many').get('/chats'), 200, []);
    const caller = { accountId: many, sessionId: 0, role: 'member' as const };
    const made: number[] = [];
    for (let n = 0; n < 405; n++) {
      const chat = await app.app.services.chats.create(caller, { name: `${n}`, participantIds: [] }, 'skip');
      made.push(chat.id);
    }
    const listed = (await as('many').get('/chats')).body;
    expect(listed.map(({ id }: { id: number }) => id)).to.deep.equal(made);
  });

  it('are the same as those of /v1', async () => {
    const [bob] = (await ids('bob')) as [number];
    const { body } = await app.as('ann').post('/v1/chats', { name: 'The trip', participantIds: [bob] });
    const seen = (await as('bob').get(`/chats/${body.id}`)).body;
    expect(seen).to.deep.include({ id: body.id, name: 'The trip', participants: body.participantIds });
    const { id } = await begin('bob', []);
    expect((await app.as('bob').get(`/v1/chats/${id}`)).body.name).to.equal('Поездка');
  });

  it('have at most 1000 participants', async () => {
    const rows = Array.from({ length: 1000 }, (_, at) => ({
      username: `extra${at}`,
      username_key: `extra${at}`,
      role: 'member',
      password_hash: '',
      version: 1,
      created_at: 1,
      updated_at: 1,
    }));
    for (let at = 0; at < rows.length; at += 100) await app.db('accounts').insert(rows.slice(at, at + 100));
    const extra = await app.db('accounts').where('username', 'like', 'extra%').pluck<number[]>('id');
    expect((await begin('ann', extra.slice(1))).participants).to.have.lengthOf(1000);
    const reply = await expectUntouched(app, () =>
      as('ann').post('/chats', { name: 'x', participant_ids: extra }),
    );
    expectAnswer(reply, 400, { error: 'The chat has as many participants as a chat may have.' });
  });

  it('of the server’s own keep their names', async () => {
    const [ann] = (await ids('ann')) as [number];
    const lobby = { system_key: 'lobby', name: 'lobby', created_at: 1, updated_at: 1 };
    const [id] = await app.db('chats').insert(lobby);
    await app.db('chat_participants').insert({ chat_id: id, account_id: ann, since: 0 });
    expectAnswer(await as('ann').put(`/chats/${id}`, { name: 'mine' }), 404, notFound);
    expect((await as('ann').get(`/chats/${id}`)).body).to.include({ id, name: 'lobby' });
  });
});
