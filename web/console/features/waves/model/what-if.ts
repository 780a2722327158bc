import type { WaveParameters } from '../../../../../src/domain/wave/wave.js';

/** The numbers that can be tried out, in the order in which they are shown. */
export const WHAT_IF_FIELDS = ['maxUnits', 'maxPerCluster', 'weight', 'kerawananMin', 'kesiapanMin'] as const;
export type WhatIfField = (typeof WHAT_IF_FIELDS)[number];

export interface Bounds {
  least: number;
  most: number;
  /** How far one push of an arrow key moves the slider. */
  step: number;
  whole: boolean;
}

/** The ends are those of the slider and of the field, so that neither can say what the other cannot. */
export const BOUNDS: Record<WhatIfField, Bounds> = {
  maxUnits: { least: 1, most: 20, step: 1, whole: true },
  maxPerCluster: { least: 1, most: 20, step: 1, whole: true },
  weight: { least: 0, most: 1, step: 0.01, whole: false },
  kerawananMin: { least: 0, most: 100, step: 1, whole: false },
  kesiapanMin: { least: 0, most: 100, step: 1, whole: false },
};

/** What somebody has typed, and the parameters that were right last. */
export interface WhatIf {
  /** As typed, also where it is not a number. */
  typed: Partial<Record<WhatIfField, string>>;
  parameters: WaveParameters;
}

export function valueIn(parameters: WaveParameters, field: WhatIfField): number {
  return field === 'kerawananMin' || field === 'kesiapanMin' ? parameters.gates[field] : parameters[field];
}

/** Takes what was typed or slid. A number that cannot be right stays in its field, and the last right one in use. */
export function tryOut({ typed, parameters }: WhatIf, field: WhatIfField, text: string): WhatIf {
  const value = readNumber(text, BOUNDS[field]);
  return {
    typed: { ...typed, [field]: text },
    parameters: value === undefined ? parameters : withValue(parameters, field, value),
  };
}

/** The fields that hold something else than a number within their bounds. */
export function wrongFields({ typed }: WhatIf): WhatIfField[] {
  return WHAT_IF_FIELDS.filter((field) => {
    const text = typed[field];
    return text !== undefined && readNumber(text, BOUNDS[field]) === undefined;
  });
}

/** The fields whose value in use is not the adopted one. */
export function changedFields(parameters: WaveParameters, adopted: WaveParameters): WhatIfField[] {
  return WHAT_IF_FIELDS.filter((field) => valueIn(parameters, field) !== valueIn(adopted, field));
}

/** Reads a decimal written with a comma or a point. @returns undefined when it is no number within the bounds */
export function readNumber(text: string, { least, most, whole }: Bounds): number | undefined {
  const written = text.trim();
  if (!/^\d{1,3}(?:[.,]\d{1,6})?$/.test(written)) return undefined;
  const value = Number(written.replace(',', '.'));
  return value < least || value > most || (whole && !Number.isInteger(value)) ? undefined : value;
}

function withValue(parameters: WaveParameters, field: WhatIfField, value: number): WaveParameters {
  if (field !== 'kerawananMin' && field !== 'kesiapanMin') return { ...parameters, [field]: value };
  return { ...parameters, gates: { ...parameters.gates, [field]: value } };
}
