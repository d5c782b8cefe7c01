/** What undoes a breaking change, by what its kind is called; the first that fits. */
const remedies: readonly [kind: RegExp, remedy: string][] = [
  [/^security/, 'Take the ways to sign in that were taken before'],
  [/^access/, 'Let those in who were let in before'],
  [/^server/, 'Serve it there, too'],
  [/^lenience/, 'Go on to ignore it'],
  [/^api-(path-)?removed|^request-body-removed|^endpoint/, 'Keep it, marked `deprecated: true`'],
  [/new-required|became-required|-required-.*added|added-required|required-narrowed/, 'Make it optional'],
  [/became-(optional|nullable)|became-not-required/, 'Keep it where clients count on it'],
  [/enum-value-added|(any|one)-of-added/, 'Answer clients of today with what they know'],
  [/removed/, 'Put it back'],
  [
    /-(set|decreased|increased|narrowed|pattern-\w+)$/,
    'Leave the limits as wide, or as narrow, as they were',
  ],
  [/type-changed|const-changed/, 'Leave it as it was, and add a new field beside it'],
];

/** A sentence without its full stop. @param kind the id of the change */
export const remedyFor = (kind: string): string =>
  remedies.find(([pattern]) => pattern.test(kind))?.[1] ?? 'Leave it as it was';
