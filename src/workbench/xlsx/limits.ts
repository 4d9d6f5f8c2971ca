/** Bounds that keep a hostile or broken file from taking the machine: sizes in bytes, checked before anything is inflated. */
export interface PackageLimits {
  readonly fileBytes: number;
  readonly partBytes: number;
  readonly totalBytes: number;
  readonly entries: number;
  /** Inflated over compressed size; looked at only in parts above `ratioFloorBytes`, for small repetitive parts compress well honestly. */
  readonly ratio: number;
  readonly ratioFloorBytes: number;
  readonly cells: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Wide enough for 200,000 customers in 60 columns; a string of JavaScript holds at most 512 MB. */
export const DEFAULT_LIMITS: PackageLimits = {
  fileBytes: 256 * 2 ** 20,
  partBytes: 480 * 2 ** 20,
  totalBytes: 1024 * 2 ** 20,
  entries: 10_000,
  ratio: 250,
  ratioFloorBytes: 8 * 2 ** 20,
  cells: 30_000_000,
};
