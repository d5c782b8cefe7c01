import type { OutboxMail } from './outbox.ts';

/** Self-contained: nothing is loaded and nothing runs, so `default-src 'none'; style-src 'unsafe-inline'` holds. */
const style = `
:root { color-scheme: light dark; --text: #1c1c21; --muted: #5b5b66; --back: #fff; --line: #d9d9e0; --link: #0b57d0 }
@media (prefers-color-scheme: dark) {
  :root { --text: #e8e8ee; --muted: #a9a9b6; --back: #17171b; --line: #3a3a44; --link: #9dc0ff }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--back); color: var(--text); font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 45rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere }
h1 { font-size: 1.4rem; line-height: 1.25 }
a { color: var(--link); text-underline-offset: .15em }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px }
ol { list-style: none; margin: 0; padding: 0 }
li { padding: .75rem 0; border-top: 1px solid var(--line) }
li a { font-weight: 600 }
li p, dl, dd { margin: 0 }
li p, dt { color: var(--muted) }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem }
pre { margin: 1rem 0; padding: 1rem 0; border-top: 1px solid var(--line); font: inherit; white-space: pre-wrap }
`;

/**
 * The page of all mails in the outbox.
 * @param mails in the order in which they are shown
 * @returns a whole HTML document; each mail is linked as `/dev/mail/<id>`
 */
export function renderMailList(mails: readonly OutboxMail[]): string {
  const items = mails.map(
    (mail) => `<li>
<a href="/dev/mail/${escapeHtml(mail.id)}" dir="auto">${subjectOf(mail)}</a>
<p>To <bdi>${escapeHtml(mail.to)}</bdi>, ${timeOf(mail)}</p>
</li>`,
  );
  const list = items.length === 0 ? '<p>No mail yet.</p>' : `<ol>\n${items.join('\n')}\n</ol>`;
  return page(
    'Outbox',
    `<h1>Outbox</h1>
<p>No mail server is set (<code>SMTP_URL</code>), so mails are kept here instead of being sent. Newest first.</p>
${list}`,
  );
}

/**
 * The page of one mail; web addresses in its text are links.
 * @returns a whole HTML document
 */
export function renderMail(mail: OutboxMail): string {
  return page(
    subjectOf(mail),
    `<nav><a href="/dev/mail">All mails</a></nav>
<h1 dir="auto">${subjectOf(mail)}</h1>
<dl>
<dt>To</dt><dd><bdi>${escapeHtml(mail.to)}</bdi></dd>
<dt>Sent</dt><dd>${timeOf(mail)}</dd>
</dl>
<pre dir="auto">${withLinks(mail.text)}</pre>`,
  );
}

/** @param title and body: HTML */
function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function subjectOf(mail: OutboxMail): string {
  return mail.subject === '' ? '(no subject)' : escapeHtml(mail.subject);
}

function timeOf(mail: OutboxMail): string {
  const instant = new Date(mail.sentAt).toISOString();
  return `<time datetime="${instant}">${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC</time>`;
}

/** A web address, without the punctuation of the sentence it ends. */
const webAddress = /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}])/;

function withLinks(text: string): string {
  // Split by a pattern with a group, every second part is what the group matched.
  return text
    .split(webAddress)
    .map((part, index) => (index % 2 === 0 ? escapeHtml(part) : link(escapeHtml(part))))
    .join('');
}

/** @param url HTML; the mail's secret links stay out of the referrer */
function link(url: string): string {
  return `<a href="${url}" rel="noreferrer">${url}</a>`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
