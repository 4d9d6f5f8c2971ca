import type { Policy } from "../../domain/policy/policy";

/** What every section of the editor gets: the policy as it is tried out, and how to try another. */
export interface PolicySectionProps {
  readonly policy: Policy;
  readonly onEdit: (policy: Policy) => void;
}
