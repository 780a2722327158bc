/** Named points on the way of a filing. In production nothing happens there; fault tests end the process at one. */
export const MILESTONES = [
  'filing.received',
  'filing.checked',
  'filing.sealed',
  'filing.in-transaction',
  'filing.committed',
  'file.begun',
  'file.written',
  'file.kept',
  'file.in-transaction',
  'file.committed',
] as const;
export type Milestone = (typeof MILESTONES)[number];

export type Milestones = (point: Milestone) => void;

export const noMilestones: Milestones = () => {};
