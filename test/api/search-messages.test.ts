import { expect } from 'chai';
import { useApp } from '../support/app.ts';
import { conversations } from '../support/conversations.ts';
import { walk } from '../support/walk.ts';

/** Said in this order; found by their numbers, which are the same on every engine. */
const corpus = [
  'Привет, мир! Как дела?', // 0
  'ПРИВЕТ всем 👋🏽', // 1
  'the and a I of to', // 2: nothing but stop words
  'I ❤️ JavaScript — 100%', // 3
  'Party 🎉🎉 at Ann’s house', // 4
  'naïve café, Straße', // 5
  'STRASSE 12', // 6
  '我们明天去北京', // 7
  'ｆｕｌｌｗｉｄｔｈ text', // 8
  'see foo_bar, foo-bar and foo.bar@example.org', // 9
  'ёлка и елка', // 10
  '🇩🇪 gegen 🇫🇷', // 11
  '👍', // 12
  `${'long'.repeat(200)} word`, // 13
];

const cases: readonly [query: string, found: readonly number[]][] = [
  ['привет', [1, 0]],
  ['Мир привет', [0]],
  ['приве', []],
  ['the', [2]],
  ['a', [2]],
  ['I', [3, 2]],
  ['i of', [2]],
  ['100', [3]],
  ['❤', [3]],
  ['❤️', [3]],
  ['👨‍👩‍👧 ❤', []],
  ['👋', [1]],
  ['👋🏿', [1]],
  ['🎉 party', [4]],
  ['👍', [12]],
  ['👎', []],
  ['ann', [4]],
  ['straße', [6, 5]],
  ['CAFÉ', [5]],
  ['cafe\u0301', [5]],
  ['cafe', []],
  ['北京', [7]],
  ['明', [7]],
  ['fullwidth', [8]],
  ['foo bar', [9]],
  ['foo_bar', [9]],
  ['"foo" -bar +org*', [9]],
  ['bar NOT OR (', []],
  ['ёлка', [10]],
  ['🇫🇷', [11]],
  ['long'.repeat(25), []],
  ['word', [13]],
  ['...', []],
  ["' or 1=1 --", []],
];

describe('searchMessages', () => {
  const app = useApp();
  const { begin, say, remove } = conversations(app);
  const numbers = new Map<number, number>();
  const search = async (person: string, query: string, more = '') => {
    const reply = await app.as(person).get(`/v1/messages?q=${encodeURIComponent(query)}${more}`);
    expect(reply.status, reply.text).to.equal(200);
    return reply.body.items.map(({ id }: { id: number }) => numbers.get(id) ?? id);
  };
  let first: number;
  let second: number;

  before(async () => {
    first = await begin('ann', 'bob');
    second = await begin('ann');
    for (const [number, content] of corpus.entries())
      numbers.set((await say('ann', number % 2 === 0 ? first : second, content)).id, number);
    // Somebody else's, with the same words.
    const others = await begin('eve');
    for (const content of corpus) await say('eve', others, content);
  });

  for (const [query, found] of cases)
    it(`finds ${JSON.stringify(query)} in ${found.length === 0 ? 'nothing' : found.join(', ')}`, async () => {
      expect(await search('ann', query)).to.deep.equal(found);
    });

  it('looks into one chat when asked to, and only into those one takes part in', async () => {
    expect(await search('ann', 'привет', `&chatId=${second}`)).to.deep.equal([1]);
    expect(await search('bob', 'привет')).to.deep.equal([0]);
    expect(await search('nobody-yet', 'привет')).to.deep.equal([]);
    const reply = await app.as('bob').get(`/v1/messages?q=hello&chatId=${second}`);
    expect([reply.status, reply.body.type]).to.deep.equal([404, '/problems/chat-not-found']);
  });

  it('finds what a message says now', async () => {
    const chatId = await begin('kim', 'lou');
    const { id } = await say('kim', chatId, 'before');
    await app.as('kim').patch(`/v1/messages/${id}`, { content: 'afterwards' });
    expect(await search('kim', 'before')).to.deep.equal([]);
    expect(await search('lou', 'afterwards')).to.deep.equal([id]);
    await app.as('kim').delete(`/v1/messages/${id}`);
    expect(await search('lou', 'afterwards')).to.deep.equal([]);
  });

  it('finds nothing any more in a chat that one has left', async () => {
    const chatId = await begin('kim', 'lou');
    await say('kim', chatId, 'farewell');
    expect(await search('lou', 'farewell')).to.have.lengthOf(1);
    await remove('lou', chatId, 'lou');
    expect(await search('lou', 'farewell')).to.deep.equal([]);
  });

  it('gives its pages newest first', async () => {
    const chats = [await begin('max'), await begin('max'), await begin('max')];
    const ids: number[] = [];
    for (let n = 0; n < 5; n++) ids.push((await say('max', chats[n % 3] as number, `page ${n}`)).id);
    const pages = await walk(app.as('max'), '/v1/messages?q=PAGE&limit=2');
    const [a, b, c, d, e] = ids;
    expect(pages.map((page) => page.map(({ id }) => id))).to.deep.equal([[e, d], [c, b], [a]]);
  });
});
