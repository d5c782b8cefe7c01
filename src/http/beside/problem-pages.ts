import { STATUS_CODES } from 'node:http';
import { escapeHtml, renderPage } from './page.ts';

/** One entry of the contract's catalogue of problems. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  /** What it means and what to do, in sentences; code stands between backticks. */
  readonly explanation: string;
}

/** The page of all problems, by status. @param problems by slug */
export function renderProblemList(problems: Readonly<Record<string, Problem>>): string {
  const entries = Object.entries(problems);
  const statuses = [...new Set(entries.map(([, { status }]) => status))].sort((one, other) => one - other);
  const sections = statuses.map((status) => {
    const items = entries.filter(([, problem]) => problem.status === status).map(item);
    return `<h2>${statusLine(status)}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
  });
  return renderPage({
    title: 'Problems',
    main: `<article>
<h1>Problems</h1>
<p>Every refusal is <code>application/problem+json</code> (RFC 9457). Its <code>type</code> is the address of one of these pages.</p>
${sections.join('\n')}
</article>`,
  });
}

/** The page of one problem. */
export function renderProblem(slug: string, { status, title, explanation }: Problem): string {
  const example = JSON.stringify({ type: `/problems/${slug}`, title, status }, null, 2);
  return renderPage({
    title: `${title} (${status})`,
    main: `<article>
<h1>${escapeHtml(title)}</h1>
<p>${withCode(explanation)}</p>
<dl>
<dt>Status</dt><dd>${statusLine(status)}</dd>
<dt>Type</dt><dd><code>/problems/${escapeHtml(slug)}</code></dd>
</dl>
<h2>In the reply</h2>
<pre>${escapeHtml(example)}</pre>
<p>There, <code>detail</code> says more about the case at hand, and <code>instance</code> is the request id to quote when you ask for help.</p>
<p><a href="/problems">All problems</a></p>
</article>`,
  });
}

function item([slug, { title }]: [string, Problem]): string {
  return `<li><a href="/problems/${escapeHtml(slug)}">${escapeHtml(title)}</a> <code>${escapeHtml(slug)}</code></li>`;
}

function statusLine(status: number): string {
  return `${status} ${escapeHtml(STATUS_CODES[status] ?? '')}`;
}

function withCode(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}
