import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeWave } from '../../../src/domain/wave/propose.js';
import { axesFor, frameFor } from '../../../web/console/features/waves/model/axes.js';
import { type Dot, dotsOf } from '../../../web/console/features/waves/model/dots.js';
import { boxOf, placeLabels } from '../../../web/console/features/waves/model/labels.js';
import { MOVE_KEYS, moveTo } from '../../../web/console/features/waves/model/moves.js';
import { someParameters, someUnits, TODAY } from '../../domain/wave/wave-units.js';
import { proposalOf, UNITS } from './a-wave.js';

const someDots = fc
  .tuple(someUnits(61), someParameters)
  .map(([units, parameters]) => ({ units, dots: dotsOf(proposeWave(units, parameters, TODAY)), parameters }));

describe('the marks of the chart', () => {
  it('stand for the lists, the chosen ones first', () => {
    expect(dotsOf(proposalOf()).map(({ id, mark }) => `${id} ${mark}`)).toEqual([
      'RSUD diusulkan',
      'DINKES diusulkan',
      'DPMPTSP diusulkan',
      'RSUDCBG cadangan',
      'DISHUB bina_dulu',
    ]);
  });

  it('are given to every unit that has both figures and nothing bars, and to no other', () => {
    fc.assert(
      fc.property(someDots, ({ units, dots }) => {
        const measured = units.filter(
          (unit) =>
            unit.active && !unit.declared && !unit.barredUntil && unit.kesiapan && unit.kerawanan.state === 'released',
        );
        expect(dots.map(({ id }) => id).sort()).toEqual(measured.map(({ id }) => id).sort());
      }),
      { numRuns: 100 },
    );
  });

  it('never show the units that were declared', () => {
    const units = UNITS.map((unit) => (unit.id === 'RSUD' ? { ...unit, declared: true } : unit));
    expect(dotsOf(proposalOf(units)).map(({ id }) => id)).not.toContain('RSUD');
  });
});

describe('the axes', () => {
  it('hold every mark and both gates inside the drawing, upwards and to the right', () => {
    fc.assert(
      fc.property(someDots, fc.integer({ min: 200, max: 1400 }), ({ dots, parameters: { gates } }, width) => {
        const frame = frameFor(width);
        const { x, y } = axesFor(dots, { kerawanan: gates.kerawananMin, kesiapan: gates.kesiapanMin }, frame);
        for (const axis of [x, y]) expect(axis.to).toBeGreaterThan(axis.from);
        for (const { kesiapan, kerawanan } of [
          ...dots,
          { kesiapan: gates.kesiapanMin, kerawanan: gates.kerawananMin },
        ]) {
          expect(kesiapan >= x.from && kesiapan <= x.to && kerawanan >= y.from && kerawanan <= y.to).toBe(true);
          expect(x.at(kesiapan)).toBeGreaterThanOrEqual(frame.left);
          expect(x.at(kesiapan)).toBeLessThanOrEqual(frame.width - frame.right);
          expect(y.at(kerawanan)).toBeGreaterThanOrEqual(frame.top);
          expect(y.at(kerawanan)).toBeLessThanOrEqual(frame.height - frame.bottom);
        }
        expect(x.at(x.to)).toBeGreaterThan(x.at(x.from));
        expect(y.at(y.to)).toBeLessThan(y.at(y.from));
      }),
      { numRuns: 100 },
    );
  });

  it('hold a range that leaves the drawing at its edge', () => {
    const dots = dotsOf(proposalOf());
    const { y, frame } = axesFor(dots, { kerawanan: 50, kesiapan: 60 }, frameFor(640));
    expect(y.at(0)).toBe(frame.height - frame.bottom);
  });

  it('fit a phone', () => {
    expect(frameFor(328).width).toBe(328);
    expect(frameFor(0).width).toBe(640);
  });
});

describe('the names', () => {
  const room = { width: 600, height: 400, left: 30, right: 10, top: 30, bottom: 40 };
  const crosses = (one: ReturnType<typeof boxOf>, other: ReturnType<typeof boxOf>) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  const somePoints = fc.array(
    fc.record({
      x: fc.integer({ min: 40, max: 580 }),
      y: fc.integer({ min: 40, max: 350 }),
      length: fc.integer({ min: 3, max: 18 }),
    }),
    { maxLength: 61 },
  );

  it('cross neither each other nor a mark, and stay inside', () => {
    fc.assert(
      fc.property(somePoints, (drawn) => {
        const points = drawn.map(({ x, y, length }, at) => ({
          id: String(at),
          x,
          y,
          name: 'n'.repeat(length),
          always: false,
        }));
        const placed = placeLabels(points, room);
        const boxes = placed.map((label) => ({ id: label.id, box: boxOf(label) }));
        for (const [at, { id, box }] of boxes.entries()) {
          for (const other of boxes.slice(at + 1)) expect(crosses(box, other.box)).toBe(false);
          for (const { id: point, x, y } of points) {
            if (point === id) continue;
            expect(crosses(box, { left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 })).toBe(false);
          }
          expect(box.left >= room.left && box.right <= room.width - room.right).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are given to what must be named even in a crowd, and first', () => {
    const crowd = Array.from({ length: 40 }, (_, at) => ({
      ...{ id: String(at), x: 300 + (at % 8) * 3, y: 200 + Math.floor(at / 8) * 3 },
      ...{ name: 'Disdukcapil', always: at < 5 },
    }));
    const ids = placeLabels(crowd, room).map(({ id }) => id);
    expect(ids.slice(0, 5)).toEqual(['0', '1', '2', '3', '4']);
    expect(ids.length).toBeLessThan(40);
  });

  it('stand right beside a mark that is alone, without a line to it', () => {
    const [label] = placeLabels([{ id: 'A', x: 100, y: 100, name: 'Dinsos', always: false }], room);
    expect(label).toEqual({ id: 'A', name: 'Dinsos', x: 109, y: 100, bold: false, anchor: 'start' });
  });
});

describe('the arrow keys', () => {
  const dot = (id: string, kesiapan: number, kerawanan: number): Dot => ({
    ...{ id, mark: 'cadangan', kesiapan, kerawanan, range: { low: 0, high: 100 }, onParetoFront: false },
  });
  const dots = [dot('A', 60, 90), dot('B', 70, 50), dot('C', 70, 70)];

  it.each([
    ['A', 'ArrowRight', 'B'],
    ['B', 'ArrowRight', 'C'],
    ['C', 'ArrowRight', 'C'],
    ['C', 'ArrowLeft', 'B'],
    ['B', 'ArrowUp', 'C'],
    ['C', 'ArrowUp', 'A'],
    ['A', 'ArrowDown', 'C'],
    ['C', 'Home', 'A'],
    ['A', 'End', 'C'],
  ] as const)('lead from %s by %s to %s', (from, key, to) => {
    expect(moveTo(dots, from, key)).toBe(to);
    expect(moveTo([...dots].reverse(), from, key)).toBe(to);
  });

  it('reach every mark from any other', () => {
    fc.assert(
      fc.property(someDots, ({ dots: all }) => {
        for (const [first, step] of [
          ['Home', 'ArrowRight'],
          ['End', 'ArrowLeft'],
        ] as const) {
          if (all.length === 0) return;
          const seen = new Set([moveTo(all, all[0]!.id, first)]);
          let at = [...seen][0]!;
          for (let times = 0; times < all.length; times += 1) {
            at = moveTo(all, at, step);
            seen.add(at);
          }
          expect(seen.size).toBe(all.length);
        }
        expect(MOVE_KEYS).toHaveLength(6);
      }),
      { numRuns: 50 },
    );
  });
});
