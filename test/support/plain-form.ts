/** Files without script over a real line, as a browser does: opens the form, fills it in, sends it. */
export async function sendPlainReport(url: string, story: string): Promise<{ status: number; filed: boolean }> {
  const page = await (await fetch(`${url}/lapor?tanpa-skrip=1`)).text();
  const form = new FormData();
  for (const [, name = '', value = ''] of page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)) {
    form.append(name, value);
  }
  form.append('uraian', story);
  const answer = await fetch(`${url}/lapor?tanpa-skrip=1`, { method: 'POST', body: form });
  return { status: answer.status, filed: answer.ok && (await answer.text()).includes('id="resi"') };
}

/** The same as somebody who tries again while the server says it is busy. @returns milliseconds until it was filed */
export async function sendPlainReportPatiently(url: string, story: string, pauseMs: number): Promise<number> {
  const began = performance.now();
  for (;;) {
    const { status, filed } = await sendPlainReport(url, story);
    if (filed) return performance.now() - began;
    if (status !== 503) throw new Error(`the form was answered with ${status}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
