import { PDFDocument, StandardFonts } from 'pdf-lib';
import type { Frame, Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { aHouse, type House } from '../support/a-house.js';
import { aBrowser, aDesktop } from '../support/browser.js';

// The frame that draws attachments, by itself, on SQLite: which engine is behind it makes no difference.
let house: House;
let page: Page;

beforeAll(async () => {
  house = await aHouse();
  await house.listen();
  const browser = await aBrowser();
  page = await (await aDesktop(browser)).newPage();
  await page.goto(`${house.consoleUrl}/health/live`);
});

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/** Hands a file to a fresh viewer, as the console does. @returns what it answers, and its frame */
async function show(kind: 'image' | 'pdf', bytes: Uint8Array): Promise<{ answer: string; frame: Frame }> {
  const answer = await page.evaluate(
    ({ kind, base64 }) =>
      new Promise<string>((resolve) => {
        for (const old of document.querySelectorAll('iframe')) old.remove();
        const frame = document.createElement('iframe');
        frame.sandbox.add('allow-scripts');
        frame.src = '/viewer/viewer.html';
        frame.width = '600';
        addEventListener('message', (event) => {
          if (event.source !== frame.contentWindow) return;
          if (event.data.type !== 'ready') return resolve(event.data.type);
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
          const texts = { previous: 'Sebelumnya', next: 'Berikutnya', page: 'Halaman {page} dari {pages}' };
          const mediaType = kind === 'image' ? 'image/png' : 'application/pdf';
          frame.contentWindow?.postMessage({ type: 'show', kind, mediaType, bytes, texts }, '*', [bytes]);
        });
        document.body.append(frame);
      }),
    { kind, base64: Buffer.from(bytes).toString('base64') },
  );
  const frame = page.frames().find((one) => one.url().includes('/viewer/'));
  if (!frame) throw new Error('no frame');
  return { answer, frame };
}

/** How many of the canvas's pixels are dark. */
const darkPixels = (frame: Frame) =>
  frame.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) {
      if ((data[at + 3] ?? 0) > 200 && (data[at] ?? 255) < 100 && (data[at + 1] ?? 255) < 100) dark += 1;
    }
    return dark;
  });

async function aPdf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= pages; number += 1) {
    pdf.addPage([300, 200]).drawText(`Halaman ${number}`, { x: 40, y: 100, size: 40, font });
  }
  return pdf.save();
}

describe('the viewer of attachments', () => {
  it('draws a picture anew on a canvas', async () => {
    const { answer, frame } = await show('image', Buffer.from(PIXEL, 'base64'));
    expect(answer).toBe('shown');
    expect(await frame.evaluate(() => document.querySelectorAll('canvas, img').length)).toBe(1);
  });

  it('draws a PDF whose font is not inside it, and turns its pages', async () => {
    const { answer, frame } = await show('pdf', await aPdf(2));
    expect(answer).toBe('shown');
    expect(await frame.locator('nav').textContent()).toContain('Halaman 1 dari 2');
    expect(await darkPixels(frame)).toBeGreaterThan(500);
    await frame.getByRole('button', { name: 'Berikutnya' }).click();
    await frame.getByText('Halaman 2 dari 2').waitFor();
    expect(await frame.getByRole('button', { name: 'Berikutnya' }).isDisabled()).toBe(true);
  });

  it('says so when a file cannot be drawn', async () => {
    expect((await show('image', new Uint8Array([0xff, 0xd8, 0xff, 0, 0]))).answer).toBe('failed');
    expect((await show('pdf', Buffer.from('%PDF-1.7\nnothing'))).answer).toBe('failed');
  });

  it('has an opaque origin, can reach nothing of the console and fetch nothing', async () => {
    const { frame } = await show('image', Buffer.from(PIXEL, 'base64'));
    const reached = await frame.evaluate(async () => {
      const tries: Record<string, () => unknown> = {
        parent: () => parent.document.title,
        cookie: () => document.cookie,
        storage: () => localStorage.length,
        fetch: () => fetch('/api/session'),
        worker: () => new Worker('data:text/javascript,postMessage(1)'),
        html: () => {
          document.body.innerHTML = '<img src=x onerror=alert(1)>';
        },
      };
      const done: string[] = [];
      for (const [name, attempt] of Object.entries(tries)) {
        try {
          await attempt();
          done.push(name);
        } catch {
          // Refused, as it should be.
        }
      }
      return { done, origin: self.origin };
    });
    expect(reached).toEqual({ done: [], origin: 'null' });
  });

  it('has an opaque origin in a tab of its own too', async () => {
    const tab = await page.context().newPage();
    const answer = await tab.goto(`${house.consoleUrl}/viewer/viewer.html`);
    expect(answer?.headers()['content-security-policy']).toContain('sandbox allow-scripts');
    expect(await tab.evaluate(() => self.origin)).toBe('null');
    await tab.close();
  });
});
