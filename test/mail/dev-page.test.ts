import { expect } from 'chai';
import { renderMail, renderMailList } from '../../src/mail/dev-page.ts';
import type { OutboxMail } from '../../src/mail/outbox.ts';

const mail: OutboxMail = {
  id: '20260512T120000000Z-0a1b2c3d',
  to: 'ann@example.org',
  subject: 'Set a new password',
  text: 'Open https://parley.example/reset?token=a-b_c&x=1.\nOr enter 123456.\n',
  sentAt: Date.UTC(2026, 4, 12, 12),
};
const hostile: OutboxMail = {
  id: '"><script>alert(0)</script>',
  to: '"<img src=x onerror=alert(1)>"@example.org',
  subject: '</title><script>alert(2)</script>',
  text: `</pre><script>alert(3)</script> https://x.example/"onclick="alert(4) https://x.example/'<b> javascript:alert(5)`,
  sentAt: 0,
};

const tags = (html: string): string[] => html.match(/<[a-z][^>]*>/gi) ?? [];

describe('the page of the outbox', () => {
  it('lists the mails, each with a link, its recipient and its time', () => {
    const html = renderMailList([mail, { ...mail, id: 'older', subject: '' }]);
    expect(html).to.match(/<a href="\/dev\/mail\/20260512T120000000Z-0a1b2c3d"[^>]*>Set a new password<\/a>/);
    expect(html).to.match(/<a href="\/dev\/mail\/older"[^>]*>\(no subject\)<\/a>/);
    expect(html).to.contain('ann@example.org');
    expect(html).to.contain('<time datetime="2026-05-12T12:00:00.000Z">2026-05-12 12:00:00 UTC</time>');
  });

  it('says so when there is none', () => {
    expect(renderMailList([])).to.contain('No mail yet.');
  });

  it('shows a mail whole, and the way back', () => {
    const html = renderMail(mail);
    expect(html).to.contain('<title>Set a new password</title>');
    expect(html).to.contain('Or enter 123456.');
    expect(html).to.contain('<a href="/dev/mail">');
  });

  it('makes web addresses links, without the full stop behind', () => {
    const url = 'https://parley.example/reset?token=a-b_c&amp;x=1';
    expect(renderMail(mail)).to.contain(`Open <a href="${url}" rel="noreferrer">${url}</a>.\n`);
  });

  for (const [name, html] of [
    ['list', renderMailList([mail, hostile])],
    ['mail', renderMail(hostile)],
  ] as const) {
    it(`lets nothing of a mail become markup: ${name}`, () => {
      expect(tags(html).filter((tag) => /^<(script|img|b)\b|\son\w+=|javascript:/i.test(tag))).to.deep.equal(
        [],
      );
      expect(html.match(/<\/(title|pre)>/g)).to.have.length(name === 'list' ? 1 : 2);
    });

    it(`loads nothing and runs nothing: ${name}`, () => {
      expect(
        tags(html).filter((tag) => /^<(script|link|img|iframe|form|base|svg)\b|\s(src|style)=/i.test(tag)),
      ).to.deep.equal([]);
      expect(html).to.not.match(/url\(|@import/);
    });
  }
});
