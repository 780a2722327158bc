import type { MemberView } from '../../../../src/staff/staff.view.js';
import type { ConsoleTexts } from '../../../../src/texts/console/console-texts.js';
import type { Lang } from '../../../../src/texts/lang.js';

/** What to say about a member's outstanding one-time link; nothing when there is none. */
export function linkStateOf(t: ConsoleTexts['accounts'], member: MemberView, lang: Lang): string {
  if (!member.linkKind || !member.linkUntil) return '';
  const until = new Date(member.linkUntil);
  if (until.getTime() <= Date.now()) return t.linkOver;
  const words = until.toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Jakarta',
  });
  return member.linkKind === 'second-factor' ? t.factorOpen(words) : t.linkOpen(words);
}
