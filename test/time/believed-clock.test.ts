// A clock that somebody sets, against the time that really passed.
import fc from "fast-check";
import { expect, test } from "vitest";
import { believedClock } from "../../src/time/believed-clock.ts";

const noon = Date.UTC(2026, 2, 2, 12);
const HOUR = 3_600_000;

function clockOn({ hasSecond = false } = {}) {
  const at = { wall: noon, steady: 0 };
  const told: string[] = [];
  const clock = believedClock({
    wall: () => at.wall,
    steady: () => at.steady,
    hasSecond,
    jumped: (byMs) => void told.push(`jumped ${byMs}`),
    believed: (byMs) => void told.push(`believed ${byMs}`),
  });
  const pass = (ms: number) => {
    at.wall += ms;
    at.steady += ms;
  };
  return { at, told, clock, pass };
}

test("five hours ahead for a few seconds are not believed, and told once", () => {
  const { at, told, clock, pass } = clockOn();
  at.wall += 5 * HOUR;
  pass(4_000);
  expect([clock.now(), clock.now(), clock.aheadMs()]).toEqual([noon + 4_000, noon + 4_000, 5 * HOUR]);
  at.wall -= 5 * HOUR;
  pass(1_000);
  expect([clock.now(), clock.aheadMs()]).toEqual([noon + 5_000, 0]);
  expect(told).toEqual([`jumped ${5 * HOUR}`]);
});

test("back by hours is not believed either", () => {
  const { at, clock, pass } = clockOn();
  at.wall -= 5 * HOUR;
  pass(10_000);
  expect(clock.now()).toBe(noon + 10_000);
});

test("a new time that lasts a minute is believed, where there is no second clock", () => {
  const { at, told, clock, pass } = clockOn();
  at.wall += HOUR;
  clock.now();
  pass(59_000);
  expect(clock.now()).toBe(noon + 59_000);
  pass(1_000);
  expect(clock.now()).toBe(noon + HOUR + 60_000);
  expect(told).toEqual([`jumped ${HOUR}`, `believed ${HOUR}`]);
});

test("a second clock decides at once: it confirms the new time, or it is the time itself", () => {
  const machine = clockOn({ hasSecond: true });
  machine.at.wall += HOUR;
  machine.pass(120_000);
  expect(machine.clock.now()).toBe(noon + 120_000);
  machine.clock.compare(noon + HOUR + 120_500);
  expect(machine.clock.now()).toBe(noon + HOUR + 120_000);

  const wrong = clockOn({ hasSecond: true });
  wrong.at.wall += HOUR;
  wrong.clock.compare(noon + 300);
  wrong.pass(1_000);
  expect([wrong.clock.now(), wrong.clock.aheadMs()]).toEqual([noon + 1_300, HOUR - 300]);
});

test("a machine that was wrong from its start goes by the second clock, and says so", () => {
  const { told, clock } = clockOn({ hasSecond: true });
  clock.compare(noon - 5 * HOUR);
  expect(clock.now()).toBe(noon - 5 * HOUR);
  expect(told).toEqual([`believed ${-5 * HOUR}`]);
});

test("a clock that is set in small steps is followed, whatever their number", () => {
  const { at, told, clock, pass } = clockOn();
  for (let step = 0; step < 100; step += 1) {
    at.wall += 500;
    pass(1_000);
    expect(clock.now()).toBe(at.wall);
  }
  expect(told).toEqual([]);
});

test("however a clock is thrown about within a minute, the time goes on as it passes", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -9e8, max: 9e8 }), fc.integer({ min: 0, max: 900 })), { maxLength: 60 }),
      (jumps) => {
        const { at, clock } = clockOn();
        for (const [off, ms] of jumps) {
          at.steady += ms;
          at.wall = noon + at.steady + off;
          expect(Math.abs(clock.now() - (noon + at.steady))).toBeLessThanOrEqual(2_000 * (jumps.length + 1));
        }
      },
    ),
  );
});

test("a step of two seconds is followed, a millisecond more is doubted, and another jump is told anew", () => {
  const step = clockOn();
  step.at.wall += 2_000;
  expect([step.clock.now(), step.told.length]).toEqual([noon + 2_000, 0]);
  const more = clockOn();
  more.at.wall += 2_001;
  expect([more.clock.now(), more.told]).toEqual([noon, ["jumped 2001"]]);
  more.at.wall += 2_000;
  more.clock.now();
  expect(more.told).toEqual(["jumped 2001"]);
  more.at.wall += 1;
  more.clock.now();
  expect(more.told).toEqual(["jumped 2001", "jumped 4002"]);
});

test("what is doubted lasts from when it was first seen, however long the machine has run", () => {
  const { at, clock, pass } = clockOn();
  pass(500_000);
  at.wall -= HOUR;
  expect(clock.now()).toBe(noon + 500_000);
  pass(60_000);
  expect(clock.now()).toBe(noon + 560_000 - HOUR);
});

test("two good clocks may differ by five seconds, and only a new time is told of", () => {
  const told = (second: number) => {
    const machine = clockOn({ hasSecond: true });
    machine.clock.compare(noon + second);
    return [machine.clock.now() - noon, machine.told];
  };
  expect([told(5_000), told(-5_000)]).toEqual([
    [0, []],
    [0, []],
  ]);
  expect(told(5_001)).toEqual([5_001, ["believed 5001"]]);
  const machine = clockOn({ hasSecond: true });
  machine.at.wall += HOUR;
  machine.clock.compare(noon + 1_000);
  machine.clock.now();
  expect(machine.told).toEqual([`jumped ${HOUR}`]);
});

test("whatever stands behind the point of a steady clock or of a second one, the time is whole milliseconds", () => {
  const { at, clock, pass } = clockOn({ hasSecond: true });
  const told = () => Number.isInteger(clock.now());
  pass(0);
  at.steady += 100.25;
  at.wall += 100;
  expect(told()).toBe(true);
  at.wall += HOUR;
  at.steady += 0.3;
  expect(told()).toBe(true);
  clock.compare(noon + 100.7);
  at.steady += 0.1;
  expect(told()).toBe(true);
});
