import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, expect } from 'vitest';
import { CHROMIUM, CHROMIUM_FLAGS } from './chromium.js';

/** One Chromium for a test file. */
export async function aBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
  afterAll(() => browser.close());
  return browser;
}

/** A phone 360 px wide, in Indonesian, that belongs to nobody: nothing is kept between two of them. */
export function aPhone(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'id-ID', hasTouch: true, ...options });
}

/** An officer's screen. */
export function aDesktop(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'id-ID', ...options });
}

/** Fails with the findings when the page has a serious or critical accessibility problem. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations
    .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    .map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect(grave, what).toEqual([]);
}
