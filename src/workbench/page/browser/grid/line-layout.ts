/** Where the rows or the columns of a sheet lie, in pixels from its edge; hidden lines take no room. */
export class LineLayout {
  private readonly ends: Float64Array;

  /**
   * @param sizeOf pixels of a line, 0 for a hidden one
   * @param frozen lines that stay in sight at the beginning
   */
  constructor(
    readonly count: number,
    sizeOf: (index: number) => number,
    readonly frozen: number,
  ) {
    this.ends = new Float64Array(count);
    let end = 0;
    for (let index = 0; index < count; index += 1) this.ends[index] = end += sizeOf(index);
  }

  /** First pixel of a line; the end of the sheet for lines beyond it. */
  start(index: number): number {
    return index <= 0 ? 0 : (this.ends[Math.min(index, this.count) - 1] ?? 0);
  }

  end(index: number): number {
    return this.start(index + 1);
  }

  size(index: number): number {
    return this.end(index) - this.start(index);
  }

  /** Pixels of `count` lines from `first` on. */
  span(first: number, count: number): number {
    return this.start(first + count) - this.start(first);
  }

  get total(): number {
    return this.start(this.count);
  }

  get frozenSize(): number {
    return this.start(this.frozen);
  }

  isHidden(index: number): boolean {
    return this.size(index) === 0;
  }

  /** The shown line at a pixel; the nearest one for pixels beyond the sheet. */
  at(pixel: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ends[middle] ?? 0) > pixel) high = middle;
      else low = middle + 1;
    }
    return this.isHidden(low) ? this.step(low, -1) : low;
  }

  /** The shown line `by` shown lines away, the last one in that direction where there are fewer. */
  step(from: number, by: number): number {
    const direction = Math.sign(by);
    let found = from;
    let left = Math.abs(by);
    for (let index = from + direction; left > 0 && index >= 0 && index < this.count; index += direction) {
      if (this.isHidden(index)) continue;
      found = index;
      left -= 1;
    }
    return found;
  }
}
