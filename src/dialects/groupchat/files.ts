import { presentContent } from '../../http/file-content.ts';
import { invalidRequest } from '../../http/validate.ts';
import type { GroupchatHandlers, GroupchatServices } from './index.ts';

type FileIds = 'upload' | 'download';

export const fileHandlers = ({ lobby }: GroupchatServices): Pick<GroupchatHandlers, FileIds> => ({
  async upload({ caller, body }) {
    if (!body.file)
      throw invalidRequest({ in: 'body', pointer: '/file', keyword: 'required', message: 'is missing' });
    const { type, file } = body;
    if (/\p{Cc}/u.test(file.name))
      throw invalidRequest({
        in: 'body',
        pointer: '/file',
        keyword: 'pattern',
        message: 'has control characters in its name',
      });
    await lobby.putFile(caller, type, file);
    return { status: 200, body: { message: 'uploaded file successfully' } };
  },

  async download({ query, body }) {
    const { name, type } = { ...body, ...query };
    if (name === undefined)
      throw invalidRequest({ in: 'query', pointer: '/name', keyword: 'required', message: 'is missing' });
    return presentContent(await lobby.fileContent(name, type === 'profile' ? 'profiles' : 'others'));
  },
});
