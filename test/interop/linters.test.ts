import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { lintServed } from '../../src/codegen/bundle.ts';
import { contracts as sources } from '../../src/codegen/contracts.ts';
import type { OpenApiDocument, Response, Schema } from '../../src/codegen/openapi.ts';
import { contracts } from '../support/contracts.ts';
import { runTool } from '../support/tool.ts';

/** What Spectral calls an error; warnings are matters of taste. */
const error = 0;

/** @returns the errors that Spectral finds in each file, as `rule path: message` */
async function spectral(...files: readonly string[]): Promise<Map<string, string[]>> {
  const { output } = await runTool('spectral', 'lint', ...files, '--format', 'json', '--quiet');
  const found = new Map<string, string[]>(files.map((file) => [resolve(file), []]));
  for (const { source, code, path, message, severity } of JSON.parse(output))
    if (severity === error) found.get(source)!.push(`${code} ${path.join('.')}: ${message}`);
  return found;
}

describe('linters of others', function () {
  this.timeout(240_000);
  let found: Map<string, string[]>;

  before(async () => {
    found = await spectral(...sources.map(({ output }) => `${output}/openapi.json`));
  });

  for (const { name, output } of sources)
    it(`Spectral finds no error in ${name}, by spectral:oas and the rules of OWASP`, () => {
      expect(found.get(resolve(output, 'openapi.json'))).to.deep.equal([]);
    });

  for (const { name, document } of contracts)
    it(`Redocly finds no error in ${name}`, () => lintServed(name, document));

  describe('do find what is wrong', () => {
    let folder: string;

    before(async () => {
      await mkdir('.cache', { recursive: true });
      folder = await mkdtemp('.cache/linters-');
    });
    after(() => rm(folder, { recursive: true, force: true }));

    const planted: [rule: string, plant: (document: OpenApiDocument) => void][] = [
      ['owasp:api4:2023-string-limit', ({ components }) => delete components!.schemas!.Place!.maxLength],
      ['owasp:api4:2023-integer-limit', ({ components }) => delete components!.schemas!.Id!.maximum],
      ['owasp:api4:2023-integer-format', ({ components }) => delete components!.schemas!.Id!.format],
      [
        'owasp:api4:2023-rate-limit',
        ({ paths }) => delete (paths['/v1/accounts']!.post!.responses['201'] as Response).headers!.RateLimit,
      ],
      ['owasp:api2:2023-write-restricted', ({ paths }) => (paths['/v1/chats']!.post!.security = [])],
      [
        'oas3-valid-media-example',
        ({ components }) => ((components!.examples!.newChat as Schema).value = { name: 7 }),
      ],
    ];

    it('Spectral, in a copy with a fault of each kind', async () => {
      const document = JSON.parse(await readFile('generated/parley/openapi.json', 'utf8'));
      for (const [, plant] of planted) plant(document);
      const copy = join(folder, 'openapi.json');
      await writeFile(copy, JSON.stringify(document));
      const rules = (await spectral(copy)).get(resolve(copy))!.map((line) => line.split(' ')[0]);
      expect(rules).to.include.members(planted.map(([rule]) => rule));
    });
  });
});
