import type { Context } from 'koa';
import { renderPage } from './page.ts';

/** The mails of development as pages: whole HTML documents that load nothing and run nothing. */
export interface DevMail {
  list(): Promise<string>;
  /** Undefined when there is no mail of that id. */
  read(id: string): Promise<string | undefined>;
}

export async function sendMailList(context: Context, devMail: DevMail): Promise<void> {
  sendPrivatePage(context, 200, await devMail.list());
}

export async function sendMail(context: Context, devMail: DevMail, id: string): Promise<void> {
  const mail = await devMail.read(id);
  sendPrivatePage(context, mail === undefined ? 404 : 200, mail ?? missing());
}

function missing(): string {
  return renderPage({
    title: 'No such mail',
    main: `<article>
<h1>No such mail</h1>
<p>It was removed, or never was. <a href="/dev/mail">All mails</a></p>
</article>`,
  });
}

/** Mails hold codes and links that open accounts: nobody keeps a copy. */
function sendPrivatePage(context: Context, status: number, html: string): void {
  context.status = status;
  context.set('Cache-Control', 'no-store');
  context.type = 'text/html';
  context.body = html;
}
