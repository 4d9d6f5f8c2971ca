import { RefreshTimer } from "../../../src/taskpane/shell/refresh-timer";

/** A clock that stands until it is moved. */
function clock() {
  let now = 0;
  let due: { at: number; work: () => void } | null = null;
  return {
    timers: {
      set(work: () => void, milliseconds: number) {
        due = { at: now + milliseconds, work };
        return 1;
      },
      clear() {
        due = null;
      },
    },
    now: () => now,
    /** Moves the time, and does what is due. */
    async pass(milliseconds: number) {
      now += milliseconds;
      const { at, work } = due ?? { at: Infinity, work: () => {} };
      if (at <= now) {
        due = null;
        work();
      }
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    },
  };
}

test("a storm of a thousand events is read once, half a second after the last", async () => {
  const { timers, now, pass } = clock();
  let reads = 0;
  const timer = new RefreshTimer(async () => void (reads += 1), timers, now);
  for (let event = 0; event < 1_000; event += 1) {
    timer.touch();
    await pass(1);
  }
  await pass(498);
  expect(reads).toBe(0);
  await pass(1);
  expect(reads).toBe(1);
  await pass(10_000);
  expect(reads).toBe(1);
});

test("events during a reading lead to one more, never to two at a time", async () => {
  const { timers, now, pass } = clock();
  let running = 0;
  let most = 0;
  let reads = 0;
  let finish = () => {};
  const timer = new RefreshTimer(
    () => {
      reads += 1;
      running += 1;
      most = Math.max(most, running);
      return new Promise<void>((done) => {
        finish = () => {
          running -= 1;
          done();
        };
      });
    },
    timers,
    now,
  );
  timer.touch();
  await pass(500);
  timer.touch();
  timer.touch();
  await pass(5_000);
  expect(reads).toBe(1);
  finish();
  await pass(0);
  // The reading took five seconds, so the next one waits as long.
  await pass(4_999);
  expect(reads).toBe(1);
  await pass(1);
  expect([reads, most]).toEqual([2, 1]);
});

test("a stopped timer reads no more", async () => {
  const { timers, now, pass } = clock();
  let reads = 0;
  const timer = new RefreshTimer(async () => void (reads += 1), timers, now);
  timer.touch();
  timer.stop();
  await pass(1_000);
  expect(reads).toBe(0);
});
