/** Times in milliseconds, the middle one of an odd number of runs. */
export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Milliseconds that a call takes. */
export function timed(call: () => void): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}

/**
 * Medians of the times of several calls that take turns, so that what else the machine does falls on all of them alike. Each
 * is called once before, unmeasured.
 */
export function mediansInTurn(calls: readonly (() => void)[], runs = 5): number[] {
  for (const call of calls) call();
  const times = calls.map((): number[] => []);
  for (let run = 0; run < runs; run++) calls.forEach((call, i) => times[i]?.push(timed(call)));
  return times.map(median);
}
