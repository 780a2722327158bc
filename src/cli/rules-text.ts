import { OUTCOMES, stateAfterDecision } from '../domain/case/outcome.js';
import { LEAST_MEMBERS, PART_ROLES } from '../domain/case/parts.js';
import { CASE_MOVES, CASE_PARTS, CASE_REQUIREMENTS } from '../domain/case/states.js';
import { CLOSING_REASONS, REPORT_MOVES } from '../domain/report/states.js';
import { ABILITIES } from '../domain/staff/abilities.js';
import { ROLES } from '../domain/staff/roles.js';
import { UNIT_MOVES } from '../domain/wave/states.js';

/** The tables that decide what may happen, as Markdown; `docs/RULES.md` is this text. */
export function rulesText(): string {
  return [
    '# Rules, printed from the code',
    '',
    'Made by `npm run --silent peluit -- rules > docs/RULES.md`; a test fails when this page is stale.',
    '',
    '## Which role may do such things at all (`src/domain/staff/abilities.ts`)',
    '',
    row(['ability', ...ROLES]),
    row(['---', ...ROLES.map(() => '---')]),
    ...Object.entries(ABILITIES).map(([ability, roles]) =>
      row([`\`${ability}\``, ...ROLES.map((role) => ((roles as readonly string[]).includes(role) ? 'yes' : ''))]),
    ),
    '',
    'Whether this person may do it to this thing now is decided by the slices’ policies: a desk sees its own channel’s',
    'reports, a case is there only for who holds its newest key, and any other id answers as an absent one.',
    '',
    '## How a report moves (`src/domain/report/states.ts`)',
    '',
    row(['from', 'to', 'by', 'deadline that begins']),
    row(['---', '---', '---', '---']),
    ...REPORT_MOVES.map((move) => row([move.from, move.to, move.by, move.deadline])),
    '',
    `Reasons to close without a case: ${CLOSING_REASONS.join(', ')}; tidak_cukup_informasi only after asking, sudah_selesai only after an end was told.`,
    '',
    '## How a case moves (`src/domain/case/states.ts`)',
    '',
    row(['from', 'to', 'by', 'requires', 'deadline that begins']),
    row(['---', '---', '---', '---', '---']),
    ...CASE_MOVES.map((move) => row([move.from, move.to, move.by, move.requires.join(', '), move.deadline])),
    '',
    'Acting in a case takes being its member, and a role:',
    '',
    ...CASE_PARTS.map((part) => `- ${part}: ${PART_ROLES[part].join(', ')}`),
    '',
    'What a move requires:',
    '',
    ...Object.entries(CASE_REQUIREMENTS).map(([requirement, meaning]) => `- ${requirement}: ${meaning}`),
    '',
    'Where a decision leads:',
    '',
    ...OUTCOMES.map((outcome) => `- ${outcome} → ${stateAfterDecision(outcome)}`),
    '',
    `A case is held by at least ${LEAST_MEMBERS} members.`,
    '',
    '## How a unit moves on its way to an Integrity Zone (`src/domain/wave/states.ts`)',
    '',
    row(['from', 'to', 'by', 'needs']),
    row(['---', '---', '---', '---']),
    ...UNIT_MOVES.map((move) => row([move.from, move.to, move.by, move.needs.join(', ')])),
    '',
    'Every move has its day and who recorded it besides. `gelombang`: a decision on a wave moves all its units at once;',
    '`catatan`: recorded for one unit.',
    '',
  ].join('\n');
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
