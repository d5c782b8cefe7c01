import type { Endpoint } from './endpoint.ts';
import { Fault } from './fault.ts';
import type { Observer } from './observer.ts';
import { replyFaults } from './validate.ts';

/** Checks a reply of ours against the contract before it leaves. */
export type ReplyCheck = (
  endpoint: Endpoint,
  status: number,
  body: unknown,
  mediaType: string | undefined,
  requestId: string,
) => void;

/** Every 16th reply is enough to learn of a breach in production, at a cost nobody notices. */
const SAMPLE = 16;

/**
 * @param mode `refuse`: every reply is checked, and a breach is a 500 that says so (test, development);
 *   `count`: replies are sampled, and a breach is counted and logged (production)
 */
export function createReplyCheck(mode: 'refuse' | 'count', observer: Observer): ReplyCheck {
  let turn = 0;
  return (endpoint, status, body, mediaType, requestId) => {
    if (mode === 'count' && ++turn % SAMPLE !== 0) return;
    const faults = breach(endpoint, status, body, mediaType);
    if (faults === undefined) return;
    observer.violated(endpoint.id, status, faults, requestId);
    if (mode === 'refuse')
      throw new Fault(
        'contract-violation',
        `${endpoint.id} was about to answer ${status} against its contract: ${faults}`,
      );
  };
}

function breach(
  { operation, validators }: Endpoint,
  status: number,
  body: unknown,
  mediaType: string | undefined,
) {
  const types = operation.replies[status];
  if (types === undefined) return `the status ${status} is not documented`;
  if (mediaType === undefined) return types.length > 0 && status !== 304 ? 'the body is missing' : undefined;
  const validator = validators.replies?.[status]?.[mediaType];
  if (validator === undefined) return `the media type ${mediaType} is not documented for ${status}`;
  return replyFaults(validator, body);
}
