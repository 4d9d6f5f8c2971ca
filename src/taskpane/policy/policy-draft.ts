import type { Policy } from "../../domain/policy/policy";

/** A policy that is tried out and not saved, and the stored one that it was made from. */
export interface PolicyDraft {
  readonly edited: Policy;
  readonly base: Policy;
}
