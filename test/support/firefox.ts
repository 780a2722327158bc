import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type ElementHandle, type Page } from 'puppeteer-core';
import { expect } from 'vitest';

const FIREFOX = '/usr/bin/firefox-esr';

const PATIENCE = { timeout: 20_000 };

/**
 * Somebody at a window of Firefox, 360 px wide. What she does is what a mouse and a keyboard can do; what she sees is
 * the text that is shown. The driver's own waiting and clicking is not used: it needs timers that stand still where
 * JavaScript is off.
 */
export class FirefoxVisitor {
  constructor(
    readonly page: Page,
    private readonly folder: string,
  ) {}

  async opens(url: string): Promise<void> {
    await this.page.goto(url);
  }

  /** Nothing while it is not there, for instance between two pages. */
  text(selector = 'body'): Promise<string> {
    return this.page.evaluate((one) => document.querySelector<HTMLElement>(one)?.innerText ?? '', selector);
  }

  address(): Promise<string> {
    return this.page.evaluate(() => location.href);
  }

  async sees(text: string | RegExp, selector = 'body'): Promise<void> {
    await expect.poll(() => this.text(selector), PATIENCE).toMatch(text);
  }

  async seesNot(text: string): Promise<void> {
    await expect.poll(() => this.text(), PATIENCE).not.toContain(text);
  }

  isShown(selector: string): Promise<boolean> {
    return this.page.evaluate(
      (one) => document.querySelector(one)?.checkVisibility({ visibilityProperty: true }) ?? false,
      selector,
    );
  }

  /** Presses it once it rests in the middle: after the last letter of a field Firefox still scrolls to it. */
  async presses(selector: string): Promise<void> {
    await this.waitsFor(selector);
    let place = { x: 0, y: 0 };
    let atRest = 0;
    const lookAgain = async () => {
      const before = place.y;
      place = await this.page.evaluate(middleOf, selector);
      atRest = before === place.y ? atRest + 1 : 0;
      await this.page.evaluate((one) => document.querySelector(one)?.scrollIntoView({ block: 'center' }), selector);
      return atRest;
    };
    await expect.poll(lookAgain, { ...PATIENCE, interval: 30, message: selector }).toBe(2);
    await this.page.mouse.click(place.x, place.y);
  }

  /** Writes into a field, in the place of what stands there. */
  async types(selector: string, text: string): Promise<void> {
    await this.waitsFor(selector);
    await this.page.evaluate((one) => {
      const field = document.querySelector(one) as HTMLInputElement;
      field.focus();
      field.select();
    }, selector);
    await this.page.keyboard.type(text);
  }

  async picks(selector: string, name: string, bytes: Uint8Array): Promise<void> {
    const path = join(this.folder, name);
    writeFileSync(path, bytes);
    const field = (await this.page.$(selector)) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(path);
  }

  private async waitsFor(selector: string): Promise<void> {
    await expect.poll(() => this.isShown(selector), { ...PATIENCE, message: selector }).toBe(true);
  }
}

/**
 * Lets somebody do something in Debian's Firefox, in Indonesian; profile and files are gone when she has finished.
 * Driven over WebDriver BiDi by puppeteer, in version 24, the last that runs on Node 20: the driver that playwright has
 * for it asks for more than the ESR can.
 */
export async function inFirefox(
  setting: { script: boolean },
  act: (visitor: FirefoxVisitor) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'peluit-firefox-'));
  try {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: FIREFOX,
      userDataDir: join(folder, 'profile'),
      protocolTimeout: PATIENCE.timeout,
      defaultViewport: { width: 360, height: 740 },
      extraPrefsFirefox: { 'intl.accept_languages': 'id-ID, id', 'javascript.enabled': setting.script },
    });
    try {
      await act(new FirefoxVisitor(await browser.newPage(), folder));
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function middleOf(selector: string): { x: number; y: number } {
  const { left, top, width, height } = (document.querySelector(selector) as Element).getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
