import { element, on, say } from './page.js';

/** Where an upload has got to is kept here, so that it goes on after a reload too. */
const KEPT = 'parley upload';

/** Uploads that go on where they were: after a pause, a broken connection, or a reload. */
export function startUploads(parley, signal) {
  const form = element('upload');
  const bar = form.querySelector('progress');
  const percent = form.querySelector('output');
  const pause = element('pause');
  let stop = new AbortController();

  function onProgress({ sent, total, resume }) {
    localStorage.setItem(KEPT, resume);
    bar.value = total === 0 ? 1 : sent / total;
    percent.value = `${Math.floor(bar.value * 100)} %`;
  }

  on('submit', form, signal, async () => {
    const [file] = form.elements.file.files;
    stop = new AbortController();
    bar.parentElement.hidden = false;
    pause.hidden = false;
    say(`Uploading ${file.name} …`);
    try {
      const uploaded = await parley.upload(file, {
        onProgress,
        resume: localStorage.getItem(KEPT),
        signal: AbortSignal.any([stop.signal, signal]),
      });
      localStorage.removeItem(KEPT);
      form.reset();
      say(`${uploaded.name} is uploaded, ${uploaded.size} bytes.`);
    } catch (error) {
      if (!stop.signal.aborted) throw error;
      say(`Paused at ${percent.value}. Upload the same file again to go on, now or another day.`);
    } finally {
      // What is hidden would take the focus with it.
      if (document.activeElement === pause) form.querySelector('[type=submit]').focus();
      pause.hidden = true;
    }
  });

  on('click', pause, signal, async () => stop.abort());
}
