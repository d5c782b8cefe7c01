import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { createResource, type Resource } from './resource.ts';

/** A contract that is served, and where its document is. */
export interface PublishedContract {
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** The path it is served under, without a slash at the end; empty for the root. */
  readonly mount: string;
  /** The path its document is served under, as `openapi.json` and `openapi.yaml`; two contracts may share a mount. */
  readonly folder: string;
  /** The absolute path of its bundled `openapi.json`. */
  readonly documentPath: string;
}

/** A contract's document in both of its forms. */
export interface ContractDocument {
  json(): Resource;
  yaml(): Resource;
}

/**
 * Reads the document, and names in it where this server serves the contract: first by path, which holds at whatever
 * address the document was got from, then by the public address.
 * @throws Error when there is no such file, or it is not JSON
 */
export function readContractDocument(
  { mount, documentPath }: PublishedContract,
  publicUrl: string | undefined,
): ContractDocument {
  const servers = [{ url: mount || '/', description: 'This server' }];
  if (publicUrl !== undefined) servers.push({ url: publicUrl + mount, description: 'Its public address' });
  const document = { ...JSON.parse(readFileSync(documentPath, 'utf8')), servers };
  const json = createResource('application/json', JSON.stringify(document));
  let yaml: Resource | undefined;
  return {
    json: () => json,
    yaml() {
      // RFC 9512. Aliases are legal, but many readers of OpenAPI do not know them.
      yaml ??= createResource('application/yaml', stringify(document, { aliasDuplicateObjects: false }));
      return yaml;
    },
  };
}
