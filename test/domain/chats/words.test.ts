import { expect } from 'chai';
import { wordsOf } from '../../../src/domain/chats/words.ts';

describe('the words of a text', () => {
  const cases: readonly [text: string, words: readonly string[]][] = [
    ['', []],
    ['… — !?', []],
    ['Hello, hello WORLD!', ['hello', 'world']],
    ['Привет, Мир', ['привет', 'мир']],
    ['Straße STRASSE', ['strasse']],
    ['cafe\u0301 café', ['café']],
    ['foo_bar-42', ['foo', 'bar', '42']],
    ['हिन्दी', ['हिन्दी']],
    ['北京abc', ['北', '京', 'abc']],
    ['カタカナ', ['カ', 'タ', 'ナ']],
    ['👋🏽👋', ['👋']],
    ['❤️❤', ['❤']],
    ['👩‍👩‍👧', ['👩', '👧']],
    ['🇩🇪🇫🇷', ['🇩🇪', '🇫🇷']],
    ['ok👍ok', ['ok', '👍']],
    ['1️⃣', ['1']],
  ];
  for (const [text, words] of cases)
    it(`${JSON.stringify(text)} has ${JSON.stringify(words)}`, () => {
      expect(wordsOf(text)).to.deep.equal(words);
    });
});
