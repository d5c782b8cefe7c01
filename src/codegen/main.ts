import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { lintAndBundle, lintServed } from './bundle.ts';
import { complete } from './complete.ts';
import { type ContractSource, contracts } from './contracts.ts';
import { envExample } from './env-example.ts';
import { operationsModule } from './operations.ts';
import { loadProblems, problemsModule } from './problems.ts';
import { typesModule } from './types.ts';
import { validatorsModule, validatorsTypes } from './validators.ts';

/** All outputs of one contract: path -> text. The same input gives the same bytes. */
async function outputsOf(contract: ContractSource): Promise<[string, string][]> {
  const { document: source, output } = contract;
  const document = await lintAndBundle(source);
  const catalogue = contract.problems && (await loadProblems(contract.problems));
  if (catalogue) complete(document, catalogue);
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
  return outputs;
}

async function main(check: boolean): Promise<void> {
  const outputs: [string, string][] = [['.env.example', envExample()]];
  for (const contract of contracts) outputs.push(...(await outputsOf(contract)));
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
  await main(process.argv.includes('--check'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
