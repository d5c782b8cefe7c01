/** Light or dark as the system has it. What the page of the docs brings along styles itself, so text is in `article`. */
const style = `
:root { color-scheme: light dark; --text: #1c1c21; --muted: #5b5b66; --back: #fff; --shade: #f3f3f6; --line: #d9d9e0; --link: #0b57d0 }
@media (prefers-color-scheme: dark) {
  :root { --text: #e8e8ee; --muted: #a9a9b6; --back: #17171b; --shade: #24242a; --line: #3a3a44; --link: #9dc0ff }
}
body { margin: 0; background: var(--back) }
header, article { font: 1rem/1.5 system-ui, sans-serif }
body > header { background: #1b1b1b }
nav, article { box-sizing: border-box; max-width: 45rem; margin: 0 auto; padding: .75rem 1rem }
nav { display: flex; flex-wrap: wrap; gap: 0 1.25rem }
nav a { color: #f4f4f8; text-decoration: none }
nav a:first-child { font-weight: 700 }
nav a:hover { text-decoration: underline }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px }
nav a:focus-visible { outline-color: #9dc0ff }
article { color: var(--text); overflow-wrap: anywhere }
article h1 { font-size: 1.4rem; line-height: 1.25 }
article h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem }
article a { color: var(--link); text-underline-offset: .15em }
article ul { list-style: none; margin: 0; padding: 0 }
article li { padding: .5rem 0; border-top: 1px solid var(--line) }
article dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 1rem 0 }
article dt { color: var(--muted) }
article dd { margin: 0 }
article code, article pre { font: .9em/1.5 ui-monospace, monospace; background: var(--shade); border-radius: 3px }
article code { padding: .1em .3em }
article li code { display: block; padding: 0; color: var(--muted); background: none }
article pre { padding: .75rem 1rem; white-space: pre-wrap }
`;

export interface Page {
  /** Plain text. */
  readonly title: string;
  /** HTML, to stand in `<main>`. */
  readonly main: string;
  /** HTML, to stand in `<head>` behind what all pages have. */
  readonly head?: string;
}

/**
 * @returns a whole HTML document with a way to the other pages at its top; by itself it loads nothing and runs nothing
 */
export function renderPage({ title, main, head = '' }: Page): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
${head}
</head>
<body>
<header><nav aria-label="Parley"><a href="/">Parley</a> <a href="/docs">Docs</a> <a href="/problems">Problems</a></nav></header>
<main>
${main}
</main>
</body>
</html>
`;
}

/** A speech bubble. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<path fill="#0b57d0" d="M6 3h20a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H15l-8 6v-6H6a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z"/>
<path stroke="#fff" stroke-width="2.5" stroke-linecap="round" d="M9 10.5h14M9 15.5h9"/>
</svg>
`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, fit for an attribute in quotes too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
