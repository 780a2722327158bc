import { create } from 'qrcode';
import { useMemo } from 'react';

/** White cells around the pattern, which readers need. */
const MARGIN = 4;

/** A QR code, drawn as one path: no markup string, and sharp at any size. Black on white in both themes. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => pathOf(text), [text]);
  const whole = size + 2 * MARGIN;
  return (
    <svg viewBox={`0 0 ${whole} ${whole}`} width="200" height="200" role="img" aria-label={label}>
      <rect width={whole} height={whole} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}

function pathOf(text: string): { size: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${column + MARGIN} ${row + MARGIN}h1v1h-1z`;
    }
  }
  return { size: modules.size, path };
}
