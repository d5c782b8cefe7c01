import { walkPages } from '../../domain/page.ts';
import type { ProfilePatch } from '../../domain/profiles/profiles.ts';
import { jsonArray, jsonBody } from '../../http/json-stream.ts';
import { parseBirthDate } from './birth-date.ts';
import type { MessengerHandlers, MessengerServices } from './index.ts';
import { presentFound, presentPrivateProfile, presentProfile } from './presenters.ts';

type ProfileIds = 'getProfile' | 'updateProfile' | 'searchProfiles' | 'getUserProfile';
type Patch = Parameters<MessengerHandlers<'updateProfile'>['updateProfile']>[0]['body'];

export const profileHandlers = ({
  accounts,
  profiles,
}: MessengerServices): MessengerHandlers<ProfileIds> => ({
  async getProfile({ caller }) {
    return { status: 200, body: presentProfile(await profiles.get(caller, caller.accountId)) };
  },
  async updateProfile({ caller, body, origin }) {
    await profiles.update(caller, patchOf(body), undefined, origin);
    return { status: 200, body: { message: 'Profile updated successfully' } };
  },
  async searchProfiles({ caller, path }) {
    const found = walkPages((page) => accounts.searchUsernames(caller, path.username, page));
    const stream = await jsonBody(jsonArray(found, presentFound));
    return { status: 200, stream, mediaType: 'application/json' };
  },
  async getUserProfile({ caller, path }) {
    const profile = await profiles.get(caller, path.user_id);
    return { status: 200, body: profile.isHidden ? presentPrivateProfile(profile) : presentProfile(profile) };
  },
});

/** Field by field: the body may have others. Null for a name is what an account without one was given. */
const patchOf = ({ bio, location, username, email, birth_date, is_private }: Patch): ProfilePatch => ({
  ...(bio !== undefined && { bio }),
  ...(location !== undefined && { location }),
  ...(username && { username }),
  ...(email && { email }),
  ...(birth_date !== undefined && { birthDate: birth_date && parseBirthDate(birth_date) }),
  ...(is_private !== undefined && { isPrivate: is_private }),
});
