import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { expect } from 'chai';
import { lintServed } from '../../src/codegen/bundle.ts';
import { contracts as sources } from '../../src/codegen/contracts.ts';
import {
  listOperations,
  type OpenApiDocument,
  type Response,
  type Schema,
} from '../../src/codegen/openapi.ts';
import { contracts } from '../support/contracts.ts';
import { runTool } from '../support/tool.ts';

/** What Spectral calls an error; warnings are matters of taste. */
const error = 0;

/** @returns the errors that Spectral finds in each file, as `rule path: message` */
async function spectral(
  files: readonly string[],
  ruleset = '.spectral.yaml',
): Promise<Map<string, string[]>> {
  const options = ['--ruleset', ruleset, '--format', 'json', '--quiet'];
  const { output } = await runTool('spectral', 'lint', ...files, ...options);
  const found = new Map<string, string[]>(files.map((file) => [resolve(file), []]));
  for (const { source, code, path, message, severity } of JSON.parse(output))
    if (severity === error) found.get(source)!.push(`${code} ${path.join('.')}: ${message}`);
  return found;
}

describe('linters of others', function () {
  this.timeout(240_000);
  let found: Map<string, string[]>;

  before(async () => {
    found = await spectral(sources.map(({ output }) => `${output}/openapi.json`));
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

    type Plant = [rule: string, plant: (document: OpenApiDocument) => void];

    const planted: readonly (readonly [contract: string, ...plants: Plant[]])[] = [
      [
        'generated/parley',
        ['owasp:api4:2023-string-limit', ({ components }) => delete components!.schemas!.Place!.maxLength],
        ['owasp:api4:2023-integer-limit', ({ components }) => delete components!.schemas!.Id!.maximum],
        ['owasp:api4:2023-integer-format', ({ components }) => delete components!.schemas!.Id!.format],
        [
          'owasp:api4:2023-rate-limit',
          ({ paths }) =>
            delete (paths['/v1/accounts']!.post!.responses['201'] as Response).headers!.RateLimit,
        ],
        ['owasp:api2:2023-write-restricted', ({ paths }) => (paths['/v1/chats']!.post!.security = [])],
        [
          'oas3-valid-media-example',
          ({ components }) => ((components!.examples!.newChat as Schema).value = { name: 7 }),
        ],
      ],
      [
        'generated/dialects/pyapi',
        [
          'owasp:api4:2023-integer-limit',
          ({ components }) =>
            delete (components!.schemas!.User!.properties as Record<string, Schema>).uuid!.maximum,
        ],
        [
          'oas3-valid-media-example',
          ({ paths }) => {
            const { content } = paths['/sessions/me']!.get!.responses['200'] as Response;
            content!['application/json']!.examples = { ann: { value: { status: '200', user: 7 } } };
          },
        ],
      ],
    ];

    for (const { name, document } of contracts)
      it(`Redocly, in ${name} with faults, each with its place and its rule`, async () => {
        const copy = structuredClone(document);
        const [first, second] = listOperations(copy);
        first!.operation.security = [{ nobody: [] }];
        second!.operation.operationId = first!.operation.operationId;
        Object.assign(copy.components!.schemas!, { Forgotten: { type: 'texts' } });
        const error = await lintServed(name, copy).catch((error: Error) => error);
        const [head, ...faults] = error!.message.split('\n');
        expect(head).to.equal(`${name}: 4 faults`);
        for (const rule of [
          'security-defined',
          'operation-operationId-unique',
          'no-unused-components',
          'struct',
        ])
          expect(
            faults.some((line) => new RegExp(`^${name}\\.json:\\d+:\\d+ #/.* ${rule}: `).test(line)),
          ).to.equal(true);
      });

    it('Spectral, in copies with a fault of each kind, by the exceptions that the originals have', async () => {
      await cp('.spectral.yaml', join(folder, '.spectral.yaml'));
      const copies = planted.map(([output]) => join(folder, output, 'openapi.json'));
      for (const [index, [output, ...plants]] of planted.entries()) {
        const document = JSON.parse(await readFile(`${output}/openapi.json`, 'utf8'));
        for (const [, plant] of plants) plant(document);
        await mkdir(dirname(copies[index]!), { recursive: true });
        await writeFile(copies[index]!, JSON.stringify(document));
      }
      const found = await spectral(copies, join(folder, '.spectral.yaml'));
      for (const [index, [, ...plants]] of planted.entries()) {
        const rules = new Set(found.get(resolve(copies[index]!))!.map((line) => line.split(' ')[0]));
        expect([...rules]).to.have.members(plants.map(([rule]) => rule));
      }
    });
  });
});
