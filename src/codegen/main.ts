import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { lintAndBundle, lintServed } from './bundle.ts';
import { clientPackage } from './client.ts';
import { complete } from './complete.ts';
import { type ContractSource, contracts } from './contracts.ts';
import { envExample } from './env-example.ts';
import type { OpenApiDocument } from './openapi.ts';
import { operationsModule } from './operations.ts';
import { makePortable } from './portable.ts';
import { loadProblems, problemsModule } from './problems.ts';
import { supersede } from './supersede.ts';
import { typesModule } from './types.ts';
import { validatorsModule, validatorsTypes } from './validators.ts';

/**
 * The document of one contract as it is served, and all that is generated from it: path -> text. The same input gives
 * the same bytes.
 * @param main the main contract's document, which replaces what the others describe; absent for the main one itself
 */
async function generateFrom(contract: ContractSource, main?: OpenApiDocument) {
  const { document: source, output } = contract;
  const document = await lintAndBundle(source);
  const catalogue = contract.problems && (await loadProblems(contract.problems));
  if (catalogue) complete(document, catalogue);
  if (main) supersede(document, main);
  makePortable(document);
  await lintServed(contract.name, document);
  const outputs: [string, string][] = [
    [`${output}/openapi.json`, `${JSON.stringify(document, null, 2)}\n`],
    [`${output}/types.ts`, await typesModule(source, document)],
    [`${output}/operations.ts`, operationsModule(source, document)],
    [`${output}/validators.js`, validatorsModule(source, document)],
    [`${output}/validators.d.ts`, validatorsTypes(source)],
  ];
  if (catalogue && contract.problems)
    outputs.push([`${output}/problems.ts`, problemsModule(contract.problems, catalogue)]);
  if (catalogue && contract.hasClient) outputs.push(...(await clientPackage(source, document, catalogue)));
  return { document, outputs };
}

async function run(check: boolean): Promise<void> {
  const outputs: [string, string][] = [['.env.example', envExample()]];
  const [mainContract, ...dialects] = contracts;
  const main = await generateFrom(mainContract);
  outputs.push(...main.outputs);
  for (const dialect of dialects) outputs.push(...(await generateFrom(dialect, main.document)).outputs);
  const stale: string[] = [];
  for (const [file, text] of outputs) {
    if ((await readFile(file, 'utf8').catch(() => undefined)) === text) continue;
    stale.push(file);
    if (check) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  if (check && stale.length > 0) {
    console.error(
      `Not what the contracts generate: ${stale.join(', ')}.\nRun \`make generate\` and commit the result.`,
    );
    process.exitCode = 1;
  } else {
    console.log(
      check
        ? `${outputs.length} generated files are fresh.`
        : `Generated ${outputs.length} files, ${stale.length} changed.`,
    );
  }
}

try {
  await run(process.argv.includes('--check'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
