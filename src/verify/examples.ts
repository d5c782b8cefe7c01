import { type MediaType, type Parameter, resolve } from '../openapi/document.ts';
import { createSampler } from '../openapi/sampler.ts';
import type { Contract, ContractOperation } from './contract.ts';
import type { ContractRequest } from './request.ts';
import { usualType } from './send.ts';

/** What the contract itself gives as examples of requests; what it has none for is made up from its schemas. */
export interface Examples {
  /** @throws Error when something that is needed could not be made up */
  request(operation: ContractOperation, known: Partial<ContractRequest>): ContractRequest;
  /** The values of the examples for one media type of the operation's body. */
  bodies(operation: ContractOperation, mediaType: string): unknown[];
}

/** A parameter and a media type give examples alike. */
type Exemplified = Pick<MediaType, 'example' | 'examples'>;

export function createExamples({ document }: Contract): Examples {
  const sample = createSampler(document, 1);

  const valuesOf = ({ example, examples = {} }: Exemplified): unknown[] =>
    example !== undefined
      ? [example]
      : Object.values(examples).map((one) => resolve<{ value?: unknown }>(document, one).value);

  function parametersOf(operation: ContractOperation, part: 'path' | 'query' | 'header', known: object) {
    const wanted = operation.parameters.filter(
      (one) => one.in === part && one.required && !(keyOf(one) in known),
    );
    return Object.fromEntries(
      wanted.map((one: Parameter & Exemplified) => {
        const [first] = valuesOf(one);
        return [keyOf(one), first ?? sample(one.schema ?? {}, `${operation.id} ${one.name}`)];
      }),
    );
  }

  function bodyOf(operation: ContractOperation): Pick<ContractRequest, 'body'> {
    const type = usualType(operation);
    const content = type === undefined ? undefined : operation.body?.content[type];
    if (content === undefined) return {};
    const [first] = valuesOf(content);
    return { body: first ?? sample(content.schema ?? {}, `${operation.id} body`) };
  }

  return {
    request: (operation, { path = {}, query = {}, header = {}, ...content }) => ({
      path: { ...parametersOf(operation, 'path', path), ...path },
      query: { ...parametersOf(operation, 'query', query), ...query },
      header: { ...parametersOf(operation, 'header', header), ...header },
      ...('body' in content ? content : bodyOf(operation)),
    }),
    bodies: ({ body }, mediaType) => valuesOf(body?.content[mediaType] ?? {}),
  };
}

/** Header fields go by their names in lower case. */
const keyOf = ({ name, in: place }: Parameter): string => (place === 'header' ? name.toLowerCase() : name);
