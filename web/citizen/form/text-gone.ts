import { element, texts } from '../page.js';

/**
 * Pages of ours are kept nowhere, and neither is what is typed into them: no storage, and no copy in the browser's own
 * list of tabs. After a reload the fields are empty then, and the page says so instead of looking as if nothing was.
 */
export function sayIfTextIsGone(): void {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (entry?.type !== 'reload' && entry?.type !== 'back_forward') return;
  if ((element('uraian') as HTMLTextAreaElement).value !== '') return;
  const line = document.createElement('p');
  line.id = 'tulisan-hilang';
  line.className = 'notice notice-warning';
  line.setAttribute('role', 'status');
  line.textContent = texts.textGone;
  element('tempat-ringkasan').after(line);
}
