import { listOperations, type OpenApiDocument, type PlacedOperation } from '../codegen/openapi.ts';

/** A difference between two documents, in the form that oasdiff tells it. */
export interface Change {
  /** Its kind, e.g. `request-property-became-required`. */
  readonly id: string;
  readonly text: string;
  /** 3: breaks clients, 2: may break clients, 1: does neither. */
  readonly level: 1 | 2 | 3;
  /** The method, in capitals; absent for what belongs to no operation. */
  readonly operation?: string;
  readonly operationId?: string;
  readonly path?: string;
}

/** What may break a client is not done unnoticed either. */
export const isBreaking = ({ level }: Change): boolean => level > 1;

/** An operation as it was and as it is. */
export interface Kept {
  readonly before: PlacedOperation;
  readonly after: PlacedOperation;
}

/** The operations that both documents have, whatever the parameters in their paths are called. */
export function keptOperations(before: OpenApiDocument, after: OpenApiDocument): Kept[] {
  const place = ({ method, path }: PlacedOperation) => `${method} ${path.replace(/\{[^}]*\}/g, '{}')}`;
  const today = new Map(listOperations(after).map((placed) => [place(placed), placed]));
  return listOperations(before).flatMap((placed) => {
    const after = today.get(place(placed));
    return after === undefined ? [] : [{ before: placed, after }];
  });
}

/** A change of an operation. */
export const changeOf = (
  { after }: Kept,
  change: Pick<Change, 'id' | 'text'> & Partial<Pick<Change, 'level'>>,
): Change => ({
  level: 3,
  operation: after.method.toUpperCase(),
  operationId: after.operation.operationId,
  path: after.path,
  ...change,
});
