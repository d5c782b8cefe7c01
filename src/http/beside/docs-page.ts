import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PublishedContract } from './contract-document.ts';
import { renderPage } from './page.ts';
import { createResource, type Resource } from './resource.ts';

export interface DocsPage {
  /** By path: `/docs` begins with the first contract, `/docs/<name>` with each of the others. */
  readonly pages: Readonly<Record<string, Resource>>;
  /** What the page loads, by file name under `/docs/`. */
  readonly assets: Readonly<Record<string, Resource>>;
}

/**
 * Swagger UI over all contracts, with a page for each that begins with it. All it loads comes from here, scripts as
 * files, so that no policy needs an exception for it.
 */
export function createDocsPage(contracts: readonly PublishedContract[]): DocsPage {
  const assets = {
    'swagger-ui.css': createResource('text/css', fromPackage('swagger-ui.css')),
    'docs.css': createResource('text/css', style),
    'swagger-ui-bundle.js': createResource('text/javascript', fromPackage('swagger-ui-bundle.js')),
    'swagger-ui-standalone-preset.js': createResource(
      'text/javascript',
      fromPackage('swagger-ui-standalone-preset.js'),
    ),
    'docs.js': createResource('text/javascript', script(contracts)),
  };
  // The tag in the address lets each version be kept for ever.
  const tags = Object.entries(assets).map(([name, { tag }]) =>
    name.endsWith('.css')
      ? `<link rel="stylesheet" href="/docs/${name}?v=${tag}">`
      : `<script defer src="/docs/${name}?v=${tag}"></script>`,
  );
  const page = ({ title, folder }: PublishedContract): Resource => {
    const main = `<noscript><article>The documentation needs JavaScript. The contract itself does not:
<a href="${folder}/openapi.yaml">openapi.yaml</a>, <a href="${folder}/openapi.json">openapi.json</a>.</article></noscript>
<div id="docs" data-contract="${title}"></div>`;
    return createResource(
      'text/html',
      renderPage({ title: `API documentation: ${title}`, head: tags.join('\n'), main }),
    );
  };
  return {
    pages: Object.fromEntries(
      contracts.map((contract, at) => [at === 0 ? '/docs' : `/docs/${contract.name}`, page(contract)]),
    ),
    assets,
  };
}

function fromPackage(name: string): Buffer {
  const manifest = createRequire(import.meta.url).resolve('swagger-ui-dist/package.json');
  return readFileSync(join(dirname(manifest), name));
}

/** Of the colours for code, `obsidian` alone is easy to read on the light and on the dark page. */
function script(contracts: readonly PublishedContract[]): string {
  const urls = contracts.map(({ title, folder }) => ({ name: title, url: `${folder}/openapi.json` }));
  return `SwaggerUIBundle({
  dom_id: '#docs',
  urls: ${JSON.stringify(urls)},
  'urls.primaryName': document.getElementById('docs').dataset.contract,
  layout: 'StandaloneLayout',
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  plugins: [SwaggerUIBundle.plugins.DownloadUrl, () => ({ components: { Logo: () => null } })],
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  persistAuthorization: false,
  showCommonExtensions: true,
  showExtensions: true,
  syntaxHighlight: { theme: 'obsidian' },
  validatorUrl: null,
});
`;
}

/**
 * Swagger UI brings its own dark mode, which people can switch, so its page takes no background from the system's.
 * Mended here: the focus that it hides, text too faint to read (WCAG 1.4.3), and tables wider than a phone.
 */
const style = `
body { background: none }
body > header nav { max-width: 1460px; padding-inline: 20px }
#docs :focus-visible { outline: 3px solid #4f8ff0; outline-offset: 2px }
#docs .topbar-wrapper { flex-flow: row nowrap; align-items: center }
#docs :is(.parameter__in, .parameter__extension) { color: inherit }
html:not(.dark-mode) #docs :is(.version, .opblock-summary-method) { color: #111; text-shadow: none }
html:not(.dark-mode) #docs .opblock-options .opblock-summary-method { color: #fff }
html:not(.dark-mode) #docs .info :is(a, .url) { color: #0b57d0 }
html:not(.dark-mode) #docs .btn.authorize :is(span, svg) { color: #14713f; fill: #14713f }
html:not(.dark-mode) #docs .btn.execute { background: #1f69c0 }
html:not(.dark-mode) #docs .btn.cancel { color: #c03030 }
html:not(.dark-mode) #docs .json-schema-2020-12-expand-deep-button { color: inherit }
html.dark-mode #docs :is(table.headers td, .examples-select__section-label) { color: #e4e6e6 }
@media (max-width: 40rem) {
  #docs .response-col_links { display: none }
  #docs .opblock-body td { overflow-wrap: anywhere }
  #docs table.headers td { overflow-wrap: normal }
  #docs :is(.wrapper, .information-container, .responses-inner, .table-container) { padding-inline: 10px }
}
`;
