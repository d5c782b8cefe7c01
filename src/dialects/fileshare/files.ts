import { presentContent } from '../../http/file-content.ts';
import { jsonArray, jsonBody, jsonObject } from '../../http/json-stream.ts';
import type { FileshareHandlers, FileshareServices } from './index.ts';

type FileIds = 'uploadFile' | 'listFiles' | 'generateDownloadUrl' | 'downloadFile';

export const fileHandlers = ({ fileSharing }: FileshareServices): Pick<FileshareHandlers, FileIds> => ({
  async uploadFile({ caller, body }) {
    const { name } = await fileSharing.share(caller, body.file);
    return { status: 200, body: { msg: `File ${name} uploaded successfully` } };
  },
  async listFiles() {
    const files = jsonArray(fileSharing.names(), (name) => name);
    return { status: 200, stream: await jsonBody(jsonObject({ files })), mediaType: 'application/json' };
  },
  async generateDownloadUrl({ caller, path, baseUrl }) {
    const token = await fileSharing.downloadToken(caller, path.filename);
    return {
      status: 200,
      body: { download_url: `${baseUrl()}/download_file/${token}`, message: 'Success' },
    };
  },
  async downloadFile({ path }) {
    return presentContent(await fileSharing.download(path.download_token));
  },
});
