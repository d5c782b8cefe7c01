/** What undoes a breaking change, by what its kind is called; the first that fits. */
const remedies: readonly [kind: RegExp, remedy: string][] = [
  [/^api-(path-)?removed|^request-body-removed|^endpoint/, 'Keep it, marked `deprecated: true`'],
  [/new-required|became-required|-required-.*added|added-required/, 'Make it optional, or give it a default'],
  [/became-(optional|nullable)|became-not-required/, 'Keep it where clients count on it'],
  [/enum-value-added|(any|one)-of-added/, 'Answer clients of today with what they know'],
  [/removed/, 'Put it back'],
  [/-(set|decreased|increased|pattern-\w+)$/, 'Leave the limits as wide, or as narrow, as they were'],
  [/type-changed|const-changed/, 'Leave it as it was, and add a new field beside it'],
  [/security/, 'Take the ways to sign in that were taken before'],
];

/** A sentence without its full stop. @param kind the id of the change */
export const remedyFor = (kind: string): string =>
  remedies.find(([pattern]) => pattern.test(kind))?.[1] ?? 'Leave it as it was';
